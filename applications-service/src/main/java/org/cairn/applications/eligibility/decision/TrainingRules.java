package org.cairn.applications.eligibility.decision;

import static org.cairn.applications.eligibility.decision.Question.inputs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Sender;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Training;
import org.cairn.applications.eligibility.decision.Judgment.Pending;
import org.cairn.jurisdictions.ActionBy;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.Requirement.Exam;
import org.cairn.jurisdictions.Requirement.ProviderCertificate;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.ExamRounding;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** The course, its certificate, its age and its exam. */
final class TrainingRules {

  static final String TRAINING_AGE = "training-age";

  private static final Training NONE = new Training(null, null, null, null);

  private TrainingRules() {}

  static Judgment hours(Requirement.Training rule, Question question) {
    Training training = training(question);
    BigDecimal hours = training.hours();
    boolean met = hours != null && hours.compareTo(rule.hours()) >= 0;
    Finding finding =
        question.finding(
            rule,
            met ? Outcome.MET : Outcome.NOT_MET,
            inputs("hours", Figures.plain(hours), "required", Figures.plain(rule.hours())),
            met ? "Enough hours of training." : "Too few hours of training are shown.");
    LocalDate completed = training.completedOn();
    return met && completed != null
        ? Judgment.of(finding).waiting(List.of(Pending.arrivedOn(rule.actionBy(), completed)))
        : Judgment.of(finding, rule.actionBy());
  }

  static Judgment fromProvider(ProviderCertificate rule, Question question) {
    Sender from = training(question).certificateFrom();
    boolean met =
        switch (rule.sentBy()) {
          case PROVIDER -> from == Sender.PROVIDER;
          case ANYONE -> from != null;
        };
    Finding finding =
        question.finding(
            rule,
            met ? Outcome.MET : Outcome.NOT_MET,
            inputs("certificateFrom", from, "sentBy", rule.sentBy().code()),
            met ? "The certificate came as it must." : "The certificate has not come as it must.");
    return met || from == null
        ? Judgment.of(finding, rule.actionBy())
        : Judgment.of(finding).waiting(List.of(Pending.awaited(rule.actionBy())));
  }

  static Judgment exam(Exam rule, Question question) {
    BigDecimal score = training(question).examScore();
    ExamRounding rounding = question.flag(Flags.EXAM_ROUNDING);
    boolean met = score != null && rounded(score, rounding).compareTo(rule.passPercent()) >= 0;
    return Judgment.of(
        question.finding(
            rule,
            met ? Outcome.MET : Outcome.NOT_MET,
            inputs(
                "examScore",
                Figures.plain(score),
                "passPercent",
                Figures.plain(rule.passPercent()),
                "rounding",
                rounding),
            met ? "The exam was passed." : "No passed exam is shown."),
        rule.actionBy());
  }

  private static BigDecimal rounded(BigDecimal score, ExamRounding rounding) {
    return switch (rounding) {
      case NONE -> score;
      case HALF_UP -> score.setScale(0, RoundingMode.HALF_UP);
    };
  }

  /** The maximum age of the training is not on the checklist: it follows from a flag alone. */
  static Judgment age(Question question) {
    Setting.Known<Optional<Integer>> limit = question.known(Flags.TRAINING_MAX_AGE_YEARS);
    LocalDate completed = training(question).completedOn();
    Integer years = limit.value().isPresent() ? limit.value().get() : null;
    Outcome outcome = years == null ? Outcome.NOT_REQUIRED : age(question, completed, years);
    return Judgment.of(
        question.finding(
            TRAINING_AGE,
            limit.provenance(),
            outcome,
            inputs("completedOn", completed, "maxYears", years, "on", question.on()),
            ageMessage(outcome, years)),
        ActionBy.APPLICANT);
  }

  private static String ageMessage(Outcome outcome, @Nullable Integer years) {
    if (years == null) {
      return "The training may be of any age.";
    }
    return outcome == Outcome.MET
        ? "The training is recent enough."
        : "No training of the last " + years + " years is shown.";
  }

  private static Outcome age(Question question, @Nullable LocalDate completed, int years) {
    return completed != null && !completed.isBefore(question.yearsBefore(years))
        ? Outcome.MET
        : Outcome.NOT_MET;
  }

  private static Training training(Question question) {
    Training training = question.facts().training();
    return training == null ? NONE : training;
  }
}
