package org.cairn.timeline.query;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a path is read; the newest first in both. */
public enum Order {
  /** As the owning services recorded it. Within one aggregate there is no inversion. */
  LEARNED("recorded_at DESC, event_id DESC", "(recorded_at, event_id) < (?, ?)"),
  /** By the day on which it happened. What was learned later about a day stands before the rest. */
  HAPPENED(
      "happened_on DESC, recorded_at DESC, event_id DESC",
      "(happened_on, recorded_at, event_id) < (?, ?, ?)");

  private final String columns;
  private final String behind;

  Order(String columns, String behind) {
    this.columns = columns;
    this.behind = behind;
  }

  public static Optional<Order> of(String wire) {
    return Arrays.stream(values()).filter(order -> order.code().equals(wire)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String columns() {
    return columns;
  }

  Condition behind(PathCursor cursor) {
    return switch (this) {
      case LEARNED ->
          Condition.of(behind, cursor.recordedAt().atOffset(ZoneOffset.UTC), cursor.eventId());
      case HAPPENED ->
          Condition.of(
              behind,
              cursor.happenedOn(),
              cursor.recordedAt().atOffset(ZoneOffset.UTC),
              cursor.eventId());
    };
  }
}
