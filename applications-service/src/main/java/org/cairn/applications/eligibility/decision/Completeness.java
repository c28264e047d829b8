package org.cairn.applications.eligibility.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Conviction;
import org.cairn.applications.eligibility.decision.Judgment.Pending;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.Requirement.Attestation;
import org.cairn.jurisdictions.Requirement.BackgroundCheck;
import org.cairn.jurisdictions.Requirement.CaregiverExperience;
import org.cairn.jurisdictions.Requirement.ConvictionRecords;
import org.cairn.jurisdictions.Requirement.Education;
import org.cairn.jurisdictions.Requirement.Exam;
import org.cairn.jurisdictions.Requirement.Fee;
import org.cairn.jurisdictions.Requirement.Form;
import org.cairn.jurisdictions.Requirement.MinimumAge;
import org.cairn.jurisdictions.Requirement.ProviderCertificate;
import org.cairn.jurisdictions.Requirement.RecoveryWindow;
import org.cairn.jurisdictions.Requirement.SupervisedExperience;
import org.cairn.jurisdictions.Requirement.SupervisionPlan;
import org.cairn.jurisdictions.Requirement.Training;
import org.cairn.jurisdictions.Requirement.Unverified;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Whether an application has everything that was required on the day it was made. The calculator
 * and the board's decision both use this class.
 *
 * @param conditional whether an approval would depend on a condition that is met later
 * @param missing the rules that are not met; what awaits a decision or is unknown is not missing
 * @param decisionTargetOn null while it is not complete, or where no target is known
 */
public record Completeness(
    boolean conditional,
    Track track,
    List<String> missing,
    List<Finding> findings,
    @Nullable LocalDate decisionTargetOn,
    List<Waiting> waiting) {

  public Completeness {
    missing = List.copyOf(missing);
    findings = List.copyOf(findings);
    waiting = List.copyOf(waiting);
  }

  public boolean complete() {
    return missing.isEmpty();
  }

  /**
   * @param on the day the application was made
   * @param asOf the day up to which waiting is counted; null for the latest day in the facts
   */
  public static Completeness of(
      Pack pack,
      String credentialType,
      LocalDate on,
      @Nullable LocalDate asOf,
      ApplicationFacts facts) {
    Question question = new Question(pack, credentialType, on, facts);
    List<Requirement> rules = rulesOf(question);
    List<Judgment> judgments = new ArrayList<>();
    for (Requirement rule : rules) {
      judge(rule, question).ifPresent(judgments::add);
    }
    if (rules.stream().anyMatch(rule -> rule.kind().equals(Training.KIND))) {
      judgments.add(TrainingRules.age(question));
    }
    List<Finding> findings = judgments.stream().map(Judgment::finding).toList();
    List<Pending> pending =
        judgments.stream().flatMap(judgment -> judgment.pending().stream()).toList();
    return new Completeness(
        judgments.stream().anyMatch(Judgment::condition),
        Triage.track(question, reportable(rules, question), findings),
        findings.stream()
            .filter(finding -> finding.outcome() == Outcome.NOT_MET)
            .map(Finding::ruleId)
            .toList(),
        findings,
        DecisionTarget.of(question),
        WaitingLedger.of(question, pending, asOf == null ? LatestDay.of(facts, on) : asOf));
  }

  /**
   * For a day on which the credential was not issued nothing is known: each of its rules is then
   * unverified, so that no application of that day passes for lack of rules. Overrides in the
   * request apply to that day, too.
   */
  private static List<Requirement> rulesOf(Question question) {
    Pack pack = question.pack();
    String type = question.credentialType();
    if (pack.credentialType(type, question.on()).isPresent()) {
      return pack.checklist(type, question.on());
    }
    List<Requirement> unknown = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Requirement rule : pack.checklist(type, question.on())) {
      if (rule.provenance().isOfRequest() && seen.add(rule.ruleId())) {
        unknown.add(rule);
      }
    }
    for (Requirement rule : pack.requirements()) {
      if (rule.appliesTo().contains(type) && seen.add(rule.ruleId())) {
        unknown.add(new Unverified(rule.entry(), rule.kind()));
      }
    }
    return unknown;
  }

  /** If no rule exempts anything from reporting, everything must be reported. */
  private static List<Conviction> reportable(List<Requirement> rules, Question question) {
    return rules.stream()
        .filter(ConvictionRecords.class::isInstance)
        .map(ConvictionRecords.class::cast)
        .findFirst()
        .map(rule -> ConvictionRule.reportable(rule, question))
        .orElse(question.facts().convictions());
  }

  /** Empty for a form: it is a document, not a fact. */
  private static Optional<Judgment> judge(Requirement requirement, Question question) {
    return switch (requirement) {
      case MinimumAge rule -> Optional.of(PersonRules.age(rule, question));
      case Education rule -> Optional.of(PersonRules.education(rule, question));
      case Attestation rule -> Optional.of(PersonRules.attestation(rule, question));
      case CaregiverExperience rule -> Optional.of(PersonRules.caregiver(rule, question));
      case Training rule -> Optional.of(TrainingRules.hours(rule, question));
      case ProviderCertificate rule -> Optional.of(TrainingRules.fromProvider(rule, question));
      case Exam rule -> Optional.of(TrainingRules.exam(rule, question));
      case RecoveryWindow rule -> Optional.of(RecoveryRule.judge(rule, question));
      case SupervisionPlan rule -> Optional.of(CheckRules.supervisionPlan(rule, question));
      case BackgroundCheck rule -> Optional.of(CheckRules.fingerprints(rule, question));
      case Fee rule -> Optional.of(CheckRules.fee(rule, question));
      case ConvictionRecords rule -> Optional.of(ConvictionRule.judge(rule, question));
      case SupervisedExperience rule -> Optional.of(ExperienceRule.judge(rule, question));
      case Form _ -> Optional.empty();
      case Unverified rule ->
          switch (rule.kind()) {
            case Form.KIND -> Optional.empty();
            case ConvictionRecords.KIND -> Optional.of(ConvictionRule.judge(rule, question));
            default -> Optional.of(unverified(rule, question));
          };
    };
  }

  static Judgment unverified(Unverified rule, Question question) {
    return Judgment.of(
        new Finding(
            rule.ruleId(),
            Outcome.UNVERIFIED,
            rule.provenance().citation(),
            ParameterStatus.UNVERIFIED,
            question.pack().version(),
            Question.inputs("on", question.on()),
            "No value is known for this day; a person decides."));
  }
}
