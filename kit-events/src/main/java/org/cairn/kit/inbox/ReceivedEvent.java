package org.cairn.kit.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it came from Kafka: its CloudEvents attributes, its place on the topic, its data. */
public record ReceivedEvent(
    UUID id,
    String type,
    String source,
    @Nullable UUID subject,
    Instant time,
    long sequence,
    UUID correlationId,
    @Nullable UUID causationId,
    @Nullable String jurisdiction,
    @Nullable String traceparent,
    Place place,
    Map<String, String> headers,
    byte[] data) {

  public ReceivedEvent {
    headers = Map.copyOf(headers);
  }

  /** The position of a record on its topic. */
  public record Place(String topic, int partition, long offset, String key) {}
}
