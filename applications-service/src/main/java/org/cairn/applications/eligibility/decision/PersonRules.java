package org.cairn.applications.eligibility.decision;

import static org.cairn.applications.eligibility.decision.Question.inputs;

import java.time.LocalDate;
import java.util.Locale;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Attested;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Schooling;
import org.cairn.jurisdictions.Requirement.Attestation;
import org.cairn.jurisdictions.Requirement.CaregiverExperience;
import org.cairn.jurisdictions.Requirement.Education;
import org.cairn.jurisdictions.Requirement.MinimumAge;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.DiagnosisEvidence;
import org.cairn.jurisdictions.ruling.Outcome;

/** Personal requirements: age, schooling, declarations, caregiving. */
final class PersonRules {

  private PersonRules() {}

  static Judgment age(MinimumAge rule, Question question) {
    LocalDate born = question.facts().bornOn();
    boolean met = born != null && !birthday(question, born, rule.years()).isAfter(question.on());
    return Judgment.of(
        question.finding(
            rule,
            met ? Outcome.MET : Outcome.NOT_MET,
            inputs("bornOn", born, "years", rule.years(), "on", question.on()),
            met ? "Old enough." : "Not shown to be at least " + rule.years() + " years old."));
  }

  private static LocalDate birthday(Question question, LocalDate born, int years) {
    return question.flag(Flags.MONTH_END).plusYears(born, years);
  }

  static Judgment education(Education rule, Question question) {
    Schooling schooling = question.facts().education();
    boolean met = schooling != null && schooling.compareTo(least(rule)) >= 0;
    return Judgment.of(
        question.finding(
            rule,
            met ? Outcome.MET : Outcome.NOT_MET,
            inputs("education", schooling, "atLeast", rule.atLeast().code()),
            met ? "Enough schooling." : "The schooling that is asked for is not shown."),
        rule.actionBy());
  }

  private static Schooling least(Education rule) {
    return switch (rule.atLeast()) {
      case GED -> Schooling.GED;
      case HIGH_SCHOOL -> Schooling.HIGH_SCHOOL;
      case COLLEGE -> Schooling.COLLEGE;
    };
  }

  static Judgment attestation(Attestation rule, Question question) {
    boolean declared = question.facts().attestations().contains(attested(rule));
    boolean suffices = declarationSuffices(rule, question);
    String about = rule.about().name().toLowerCase(Locale.ROOT);
    return Judgment.of(
        question.finding(
            rule,
            declared && suffices ? Outcome.MET : Outcome.NOT_MET,
            inputs("about", about, "attested", declared, "attestationSuffices", suffices),
            message(declared, suffices)),
        rule.actionBy());
  }

  private static String message(boolean declared, boolean suffices) {
    if (!suffices) {
      return "A clinician's statement is needed.";
    }
    return declared ? "Declared." : "Not declared.";
  }

  private static boolean declarationSuffices(Attestation rule, Question question) {
    return switch (rule.proof()) {
      case DECLARATION -> true;
      case OPEN -> question.flag(Flags.DIAGNOSIS_EVIDENCE) == DiagnosisEvidence.ATTESTATION;
    };
  }

  private static Attested attested(Attestation rule) {
    return switch (rule.about()) {
      case DIAGNOSIS -> Attested.DIAGNOSIS;
      case TREATMENT -> Attested.TREATMENT;
      case RECOVERY -> Attested.RECOVERY;
    };
  }

  static Judgment caregiver(CaregiverExperience rule, Question question) {
    LocalDate born = question.facts().childBornOn();
    boolean met =
        born != null
            && !born.isAfter(question.on())
            && birthday(question, born, rule.childUnderAge()).isAfter(question.on());
    return Judgment.of(
        question.finding(
            rule,
            met ? Outcome.MET : Outcome.NOT_MET,
            inputs("childBornOn", born, "under", rule.childUnderAge(), "on", question.on()),
            met
                ? "Experience with a child under " + rule.childUnderAge() + "."
                : "No experience with a child under " + rule.childUnderAge() + " is shown."),
        rule.actionBy());
  }
}
