package org.cairn.applications.eligibility.decision;

import static org.cairn.applications.eligibility.decision.Question.inputs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cairn.applications.eligibility.decision.ApplicationFacts.FeeKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Payment;
import org.cairn.applications.eligibility.decision.ApplicationFacts.SupervisionPlan;
import org.cairn.applications.eligibility.decision.Judgment.Pending;
import org.cairn.jurisdictions.ActionBy;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.Requirement.BackgroundCheck;
import org.cairn.jurisdictions.Requirement.Fee;
import org.cairn.jurisdictions.Requirement.SupervisionPlan.Signer;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.ProvisionalLicense;
import org.cairn.jurisdictions.parameter.Flags.SupervisionPlanTiming;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/** The supervision plan, the check by fingerprints and the fee. */
final class CheckRules {

  private CheckRules() {}

  static Judgment supervisionPlan(Requirement.SupervisionPlan rule, Question question) {
    SupervisionPlan plan = question.facts().supervisionPlan();
    List<Signer> missing =
        rule.signedBy().stream().filter(signer -> !signed(plan, signer)).toList();
    boolean later = question.flag(Flags.SUPERVISION_PLAN_TIMING) == SupervisionPlanTiming.CONDITION;
    boolean signed = missing.isEmpty();
    Finding finding =
        question.finding(
            rule,
            signed ? Outcome.MET : later ? Outcome.NOT_REQUIRED : Outcome.NOT_MET,
            inputs("notSignedBy", missing.stream().map(Signer::code).toList(), "condition", later),
            signed
                ? "The plan is signed."
                : later
                    ? "The plan may follow; there is no practice until it is accepted."
                    : "The plan is not signed by everybody.");
    if (signed) {
      return Judgment.of(finding);
    }
    return later
        ? Judgment.of(finding).asCondition()
        : Judgment.of(finding)
            .waiting(missing.stream().map(signer -> signature(signer, plan != null)).toList());
  }

  private static boolean signed(@Nullable SupervisionPlan plan, Signer signer) {
    return plan != null
        && switch (signer) {
          case PEER -> plan.signedByPeer();
          case SUPERVISOR -> plan.signedBySupervisor();
        };
  }

  private static Pending signature(Signer signer, boolean evident) {
    ActionBy party =
        switch (signer) {
          case PEER -> ActionBy.APPLICANT;
          case SUPERVISOR -> ActionBy.SUPERVISOR;
        };
    return new Pending(party, null, evident);
  }

  /** A result from shortly before the application is as valid as one after it. */
  static Judgment fingerprints(BackgroundCheck rule, Question question) {
    LocalDate result = question.facts().fingerprintsResultOn();
    LocalDate on = question.on();
    boolean met =
        result != null
            && !result.isAfter(on.plusDays(rule.resultWithinDays()))
            && !result.isBefore(on.minusDays(rule.resultWithinDays()));
    boolean provisional =
        result == null
            && question.flag(Flags.PROVISIONAL_LICENSE) == ProvisionalLicense.CRIMINAL_CHECK;
    Finding finding =
        question.finding(
            rule,
            met ? Outcome.MET : provisional ? Outcome.NOT_REQUIRED : Outcome.NOT_MET,
            inputs("resultOn", result, "withinDays", rule.resultWithinDays(), "on", question.on()),
            met
                ? "The result came in time."
                : provisional
                    ? "A provisional certificate may be issued while the result is awaited."
                    : "No result within " + rule.resultWithinDays() + " days of the application.");
    Pending pending =
        result == null
            ? Pending.unmentioned(rule.actionBy())
            : Pending.arrivedOn(rule.actionBy(), result);
    Judgment judgment = Judgment.of(finding).waiting(List.of(pending));
    return provisional ? judgment.asCondition() : judgment;
  }

  static Judgment fee(Fee rule, Question question) {
    List<Payment> payments =
        question.facts().payments().stream().filter(paid -> pays(paid, rule)).toList();
    long paid = payments.stream().mapToLong(Payment::cents).sum();
    boolean met = paid >= rule.cents();
    Finding finding =
        question.finding(
            rule,
            met ? Outcome.MET : Outcome.NOT_MET,
            inputs("paidCents", paid, "requiredCents", rule.cents(), "currency", rule.currency()),
            met ? "The fee is paid." : "The fee is not paid in full.");
    LocalDate paidOn = met ? lastNeeded(payments, rule.cents()) : null;
    return paidOn == null
        ? Judgment.of(finding, rule.actionBy())
        : Judgment.of(finding).waiting(List.of(Pending.arrivedOn(rule.actionBy(), paidOn)));
  }

  private static boolean pays(Payment payment, Fee rule) {
    return switch (payment.fee()) {
      case APPLICATION -> rule.fee().equals(FeeKind.APPLICATION.name().toLowerCase(Locale.ROOT));
    };
  }

  /**
   * The day on which the sum was reached; null if it cannot be determined from the payments' dates.
   */
  private static @Nullable LocalDate lastNeeded(List<Payment> payments, long cents) {
    List<Payment> dated = new ArrayList<>();
    for (Payment payment : payments) {
      if (payment.paidOn() != null) {
        dated.add(payment);
      }
    }
    dated.sort(Comparator.comparing(Payment::paidOn));
    long sum = 0;
    for (Payment payment : dated) {
      sum += payment.cents();
      if (sum >= cents) {
        return payment.paidOn();
      }
    }
    return null;
  }
}
