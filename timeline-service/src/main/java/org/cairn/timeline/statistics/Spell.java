package org.cairn.timeline.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A span during which somebody was observed to be there. One without length that is at 0 is at risk
 * and counts there; a later one is never at risk.
 *
 * @param id whose spell it is; somebody may have several
 * @param enter months after the beginning at which observation began; 0 unless it began late
 * @param exit months after the beginning at which it ended
 * @param event whether it ended because they left; otherwise they were still there
 * @param cause why they left; of no meaning without an event
 * @param group null only if no spell has one
 */
public record Spell(
    String id,
    double enter,
    double exit,
    boolean event,
    @Nullable String cause,
    @Nullable String group) {

  public Spell {
    if (!(enter >= 0 && exit >= enter && exit < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("A spell from %s to %s".formatted(enter, exit));
    }
  }
}
