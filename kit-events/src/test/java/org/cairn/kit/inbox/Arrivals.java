package org.cairn.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.contracts.CloudEventHeaders;

/** Records as they come from one topic of the test's own. */
final class Arrivals {

  private final String topic = "cairn.test-" + UUID.randomUUID();
  private long offset;

  String topic() {
    return topic;
  }

  ConsumerRecord<String, byte[]> event(String type, String key, long sequence) {
    return event(UUID.randomUUID(), type, key, sequence);
  }

  ConsumerRecord<String, byte[]> event(UUID id, String type, String key, long sequence) {
    ConsumerRecord<String, byte[]> arrival = bare(key);
    put(arrival, CloudEventHeaders.ID, id.toString());
    put(arrival, CloudEventHeaders.TYPE, type);
    put(arrival, CloudEventHeaders.SOURCE, "/cairn/test");
    put(arrival, CloudEventHeaders.TIME, Instant.now().toString());
    put(arrival, CloudEventHeaders.SEQUENCE, String.valueOf(sequence));
    put(arrival, CloudEventHeaders.CORRELATION_ID, UUID.randomUUID().toString());
    return arrival;
  }

  /** A record that is no CloudEvent. */
  ConsumerRecord<String, byte[]> bare(String key) {
    return new ConsumerRecord<>(topic, 0, offset++, key, "{}".getBytes(UTF_8));
  }

  private static void put(ConsumerRecord<String, byte[]> arrival, String name, String value) {
    arrival.headers().add(name, value.getBytes(UTF_8));
  }
}
