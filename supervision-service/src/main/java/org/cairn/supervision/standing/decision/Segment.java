package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How supervision stood, day by day: on each of these days, by what had happened until its evening.
 * Unlike the state of a span it does not remember a gap that is over.
 *
 * @param to last day; null while no end is known
 */
public record Segment(SupervisionState state, LocalDate from, @Nullable LocalDate to) {

  Segment until(@Nullable LocalDate last) {
    return new Segment(state, from, last);
  }
}
