package org.cairn.applications.eligibility.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cairn.applications.eligibility.decision.OpenRequests.Time;
import org.cairn.jurisdictions.parameter.ApplicationParameters;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Setting;
import org.jspecify.annotations.Nullable;

/** The day by which a decision should be made. */
final class DecisionTarget {

  private DecisionTarget() {}

  static @Nullable LocalDate of(Question question) {
    LocalDate completed = question.facts().completedOn();
    return switch (question.setting(ApplicationParameters.TARGET_DAYS)) {
      case Setting.Unknown<Integer> _ -> null;
      case Setting.Known<Integer> setting -> {
        if (completed == null) {
          yield null;
        }
        LocalDate target = completed.plusDays(setting.value());
        yield question.flag(Flags.PAUSE_ON_RFI) ? paused(question, completed, target) : target;
      }
    };
  }

  /** An open request for information stops the clock: then there is no target. */
  private static @Nullable LocalDate paused(
      Question question, LocalDate completed, LocalDate unpaused) {
    LocalDate target = unpaused;
    for (Time open : OpenRequests.of(question.facts().requests())) {
      LocalDate from = open.from().isBefore(completed) ? completed : open.from();
      if (from.isBefore(target) && from.isBefore(open.answered())) {
        if (open.answered().equals(LocalDate.MAX)) {
          return null;
        }
        target = target.plusDays(ChronoUnit.DAYS.between(from, open.answered()));
      }
    }
    return target;
  }
}
