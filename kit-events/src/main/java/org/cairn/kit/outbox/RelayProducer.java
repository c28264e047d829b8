package org.cairn.kit.outbox;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay's own producer, set for durability first. */
@ApplicationScoped
public class RelayProducer {

  private final String bootstrapServers;
  private final String service;

  public RelayProducer(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "cairn.service") String service) {
    this.bootstrapServers = bootstrapServers;
    this.service = service;
  }

  String source() {
    return "/cairn/" + service;
  }

  public Producer<String, byte[]> open() {
    return new KafkaProducer<>(
        Map.ofEntries(
            entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            entry(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay"),
            entry(ProducerConfig.ACKS_CONFIG, "all"),
            entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
            entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
            entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000),
            entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000),
            entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000),
            entry(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000)),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
