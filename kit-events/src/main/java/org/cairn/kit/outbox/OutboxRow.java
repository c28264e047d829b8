package org.cairn.kit.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored fact as the relay reads it. Position orders, id is the event's identity for consumers.
 */
public record OutboxRow(
    long position,
    LocalDate recordedOn,
    UUID id,
    String channel,
    String type,
    byte[] payload,
    String key,
    @Nullable UUID subject,
    @Nullable String jurisdiction,
    long sequence,
    Instant time,
    UUID correlationId,
    @Nullable UUID causationId,
    @Nullable String traceparent) {

  public String topic() {
    return "cairn." + channel;
  }
}
