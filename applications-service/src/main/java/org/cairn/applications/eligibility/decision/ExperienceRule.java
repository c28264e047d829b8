package org.cairn.applications.eligibility.decision;

import static org.cairn.applications.eligibility.decision.Question.inputs;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Experience;
import org.cairn.jurisdictions.Requirement.SupervisedExperience;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Hours of service; hours of receiving supervision do not count, unless the service was observed.
 */
final class ExperienceRule {

  private static final Experience NONE = new Experience(null, null, null, false, null, null, null);

  private ExperienceRule() {}

  static Judgment judge(SupervisedExperience rule, Question question) {
    Experience given = question.facts().experience();
    Experience experience = given == null ? NONE : given;
    BigDecimal counted = counted(experience);
    BigDecimal oneOnOne = orZero(experience.oneOnOne());
    boolean enough =
        counted.compareTo(rule.hours()) >= 0 && oneOnOne.compareTo(rule.oneOnOneHours()) >= 0;
    boolean inTime = rule.withinMonths() == 0 || isWithin(rule, question, experience);
    boolean met = enough && inTime;
    return Judgment.of(
        question.finding(
            rule,
            met ? Outcome.MET : Outcome.NOT_MET,
            inputs(
                "countedHours",
                Figures.plain(counted),
                "requiredHours",
                Figures.plain(rule.hours()),
                "oneOnOneHours",
                Figures.plain(oneOnOne),
                "requiredOneOnOneHours",
                Figures.plain(rule.oneOnOneHours()),
                "from",
                experience.from(),
                "to",
                experience.to()),
            met
                ? "Enough supervised service."
                : enough ? "Not shown to lie within the time allowed." : "Too few hours count."),
        rule.actionBy());
  }

  private static BigDecimal counted(Experience experience) {
    BigDecimal service = orZero(experience.service());
    BigDecimal receiving = experience.receiving();
    BigDecimal observed = orZero(experience.receivingObserved());
    BigDecimal atMost = receiving == null ? observed : observed.min(receiving);
    return experience.observedInsideService() ? service : service.add(atMost);
  }

  private static boolean isWithin(
      SupervisedExperience rule, Question question, Experience experience) {
    LocalDate from = experience.from();
    LocalDate to = experience.to();
    return from != null
        && to != null
        && !to.isAfter(question.flag(Flags.MONTH_END).plusMonths(from, rule.withinMonths()));
  }

  private static BigDecimal orZero(@Nullable BigDecimal hours) {
    return hours == null ? BigDecimal.ZERO : hours;
  }
}
