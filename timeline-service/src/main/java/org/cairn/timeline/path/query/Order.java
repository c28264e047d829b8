package org.cairn.timeline.path.query;

import java.util.Map;
import org.cairn.timeline.access.Condition;

/** In which order a timeline is read; the newest first in both. */
public enum Order {
  /** As the owning services recorded it. Within one aggregate there is no inversion. */
  LEARNED("recorded_at DESC, event_id DESC"),
  /** By the day on which it happened; what was learned later about a day comes before the rest. */
  HAPPENED("happened_on DESC, recorded_at DESC, event_id DESC");

  private final String columns;

  Order(String columns) {
    this.columns = columns;
  }

  String columns() {
    return columns;
  }

  Condition after(PathCursor cursor) {
    return switch (this) {
      case LEARNED ->
          new Condition(
              "(recorded_at, event_id) < (:afterTime, :afterId)",
              Map.of("afterTime", cursor.recordedAt(), "afterId", cursor.eventId()));
      case HAPPENED ->
          new Condition(
              "(happened_on, recorded_at, event_id) < (:afterDay, :afterTime, :afterId)",
              Map.of(
                  "afterDay", cursor.happenedOn(),
                  "afterTime", cursor.recordedAt(),
                  "afterId", cursor.eventId()));
    };
  }
}
