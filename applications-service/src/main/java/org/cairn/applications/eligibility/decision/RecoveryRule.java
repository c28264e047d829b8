package org.cairn.applications.eligibility.decision;

import static org.cairn.applications.eligibility.decision.Question.inputs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Stay;
import org.cairn.applications.eligibility.decision.ApplicationFacts.StayKind;
import org.cairn.jurisdictions.Requirement.RecoveryWindow;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.StayMeasure;
import org.cairn.jurisdictions.ruling.Outcome;

/**
 * No stay that was too long in the years before the application. The window ends with the day of
 * the application. A stay is given in local times and lasts as long as the time that really passed,
 * even across a night in which the clocks change. A skipped local time is read as the time shown
 * instead, and of a time that occurred twice the first is meant, as in RFC 5545, 3.3.5.
 */
final class RecoveryRule {

  private enum Weight {
    NONE,
    /** It has not ended, or its length is unknown: it cannot be decided whether it was too long. */
    OPEN,
    TOO_LONG
  }

  private final RecoveryWindow rule;
  private final Question question;
  private final LocalDate firstDay;
  private final StayMeasure measure;
  private final int incarcerationHours;

  private RecoveryRule(RecoveryWindow rule, Question question) {
    this.rule = rule;
    this.question = question;
    LocalDate start = question.yearsBefore(rule.years());
    this.firstDay = question.flag(Flags.WINDOW_START_INCLUSIVE) ? start : start.plusDays(1);
    this.measure = question.flag(Flags.STAY_MEASURE);
    this.incarcerationHours = question.flag(Flags.INCARCERATION_MIN_HOURS);
  }

  static Judgment judge(RecoveryWindow rule, Question question) {
    return new RecoveryRule(rule, question).judge();
  }

  private Judgment judge() {
    int tooLong = 0;
    int open = 0;
    for (Stay stay : question.facts().stays()) {
      switch (weigh(stay)) {
        case TOO_LONG -> tooLong++;
        case OPEN -> open++;
        case NONE -> {}
      }
    }
    if (tooLong > 0) {
      return found(Outcome.NOT_MET, tooLong, "A stay in the window was too long.");
    }
    return open > 0
        ? found(Outcome.AWAITING_RULING, 0, "A stay has not ended; a person has to rule on it.")
        : found(Outcome.MET, 0, "No stay in the window counts.");
  }

  private Judgment found(Outcome outcome, int tooLong, String message) {
    return Judgment.of(
        question.finding(
            rule,
            outcome,
            inputs(
                "windowFrom",
                firstDay,
                "windowTo",
                question.on(),
                "inpatientHoursOver",
                rule.inpatientHoursOver(),
                "incarcerationHoursOver",
                incarcerationHours,
                "staysThatCount",
                tooLong),
            message));
  }

  private Weight weigh(Stay stay) {
    LocalDateTime to = stay.to();
    boolean inWindow =
        !stay.from().toLocalDate().isAfter(question.on())
            && (to == null || !to.toLocalDate().isBefore(firstDay));
    if (!inWindow || stay.kind() == StayKind.OTHER_INPATIENT) {
      return Weight.NONE;
    }
    int limit =
        stay.kind() == StayKind.INCARCERATION ? incarcerationHours : rule.inpatientHoursOver();
    boolean any = stay.kind() == StayKind.INCARCERATION && limit == 0;
    if (any || length(stay).compareTo(Duration.ofHours(limit)) > 0) {
      return Weight.TOO_LONG;
    }
    return to == null ? Weight.OPEN : Weight.NONE;
  }

  /** A stay that has not ended is measured to the end of the day of the application. */
  private Duration length(Stay stay) {
    LocalDateTime windowEnd = question.on().plusDays(1).atStartOfDay();
    LocalDateTime to = stay.to() == null ? windowEnd : stay.to();
    return switch (measure) {
      case WHOLE -> elapsed(stay.from(), to);
      case INSIDE_WINDOW -> {
        LocalDateTime windowStart = firstDay.atStartOfDay();
        LocalDateTime start = stay.from().isBefore(windowStart) ? windowStart : stay.from();
        yield elapsed(start, to.isAfter(windowEnd) ? windowEnd : to);
      }
    };
  }

  private Duration elapsed(LocalDateTime from, LocalDateTime to) {
    ZoneId zone = question.pack().zone();
    return Duration.between(from.atZone(zone), to.atZone(zone));
  }
}
