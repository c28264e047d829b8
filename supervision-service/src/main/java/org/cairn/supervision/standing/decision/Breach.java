package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A requirement of a profile was not met.
 *
 * @param from of a gap, the day on which the limit was passed; of the ratio, the day since which
 *     the deficit could no longer be made up in time
 * @param to the day of the session that ended a gap; null while it lasts. Always null for the
 *     ratio: it is judged at the end of the span, and a deficit that was made up is none
 */
public record Breach(Kind kind, LocalDate from, @Nullable LocalDate to) {

  public enum Kind {
    GAP,
    RATIO
  }

  static Comparator<Breach> inOrder() {
    return Comparator.comparing(Breach::from).thenComparing(Breach::kind);
  }
}
