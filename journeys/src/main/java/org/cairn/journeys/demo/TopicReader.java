package org.cairn.journeys.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic without joining a consumer group. */
final class TopicReader implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(5);

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;

  TopicReader(String bootstrap, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new StringDeserializer(),
            new StringDeserializer());
    partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
  }

  /**
   * Prints the events of this type that name this id. Returns how many the first successful poll
   * found.
   */
  int print(String key, String type, String id, Instant since, Consumer<String> line) {
    seek(since.minus(CLOCKS_MAY_DIFFER_BY));
    Instant end = Instant.now().plus(TIMEOUT);
    int found = 0;
    while (found == 0 && Instant.now().isBefore(end)) {
      for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
        if (key.equals(event.key()) && event.value().contains(id) && isOf(type, event)) {
          found++;
          show(event, line);
        }
      }
    }
    return found;
  }

  private static boolean isOf(String type, ConsumerRecord<String, String> event) {
    Header typeHeader = event.headers().lastHeader("ce_type");
    return typeHeader != null && type.equals(new String(typeHeader.value(), UTF_8));
  }

  private void seek(Instant since) {
    Map<TopicPartition, Long> times =
        partitions.stream().collect(Collectors.toMap(p -> p, p -> since.toEpochMilli()));
    var offsets = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      var offset = offsets.get(partition);
      if (offset == null) {
        consumer.seekToEnd(List.of(partition));
      } else {
        consumer.seek(partition, offset.offset());
      }
    }
  }

  private static void show(ConsumerRecord<String, String> event, Consumer<String> line) {
    line.accept(
        "partition %d, offset %d, key %s"
            .formatted(event.partition(), event.offset(), event.key()));
    for (Header header : event.headers()) {
      line.accept("  %-18s %s".formatted(header.key(), new String(header.value(), UTF_8)));
    }
    String value = event.value();
    line.accept("  " + (value.length() > 160 ? value.substring(0, 160) + " ..." : value));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
