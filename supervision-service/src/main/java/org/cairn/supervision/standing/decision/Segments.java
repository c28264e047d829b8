package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts states in a row, without a gap and without the same state twice in succession. */
final class Segments {

  private final List<Segment> found = new ArrayList<>();

  Segments(LocalDate firstDay) {
    found.add(new Segment(SupervisionState.OK, firstDay, null));
  }

  /** From that day on. Where the day has a state already, the later one replaces it. */
  void from(LocalDate day, SupervisionState state) {
    Segment last = found.getLast();
    if (last.state() == state) {
      return;
    }
    if (last.from().isBefore(day)) {
      found.set(found.size() - 1, last.until(day.minusDays(1)));
    } else {
      found.removeLast();
    }
    if (found.isEmpty() || found.getLast().state() != state) {
      found.add(new Segment(state, day, null));
    } else {
      found.set(found.size() - 1, found.getLast().until(null));
    }
  }

  /** Removes the states of later days, so that the state of this day goes on without an end. */
  void withdrawAfter(LocalDate day) {
    while (found.getLast().from().isAfter(day)) {
      found.removeLast();
    }
    found.set(found.size() - 1, found.getLast().until(null));
  }

  /**
   * @param lastDay of the profile; null while no end is known
   */
  List<Segment> until(@Nullable LocalDate lastDay) {
    if (lastDay != null) {
      found.removeIf(segment -> segment.from().isAfter(lastDay));
      if (!found.isEmpty()) {
        found.set(found.size() - 1, found.getLast().until(lastDay));
      }
    }
    return List.copyOf(found);
  }
}
