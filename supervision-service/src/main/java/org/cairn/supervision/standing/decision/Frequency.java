package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.SupervisionFrequency;
import org.cairn.jurisdictions.parameter.Parameters;

/** How often there has to be a session, whatever was worked. */
record Frequency(Parameters parameters) {

  /**
   * The last day by which the next session is in time: a week or a month after the one before.
   *
   * @param last day of the session before, or the day before the first that is judged
   */
  Optional<LocalDate> dueAfter(LocalDate last) {
    return switch (on(last.plusDays(1))) {
      case NONE -> Optional.empty();
      case WEEKLY -> Optional.of(last.plusWeeks(1));
      case MONTHLY -> Optional.of(last.plusMonths(1));
    };
  }

  SupervisionFrequency on(LocalDate day) {
    return parameters.flag(Flags.SUPERVISION_FREQUENCY, day);
  }
}
