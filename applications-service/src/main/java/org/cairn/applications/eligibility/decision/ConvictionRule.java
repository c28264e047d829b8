package org.cairn.applications.eligibility.decision;

import static org.cairn.applications.eligibility.decision.Question.inputs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Conviction;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Evidence;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Level;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Records;
import org.cairn.applications.eligibility.decision.Judgment.Pending;
import org.cairn.jurisdictions.ActionBy;
import org.cairn.jurisdictions.Requirement;
import org.cairn.jurisdictions.Requirement.ConvictionRecords;
import org.cairn.jurisdictions.Requirement.Unverified;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.AlternateEvidence;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;

/**
 * Court records of reportable events. Whether an event matters for the work is not decided here;
 * that is up to the person to whom {@link Triage} refers the case.
 */
final class ConvictionRule {

  private static final Set<Evidence> INSTEAD =
      Set.of(Evidence.CLERK_NO_RECORD_LETTER, Evidence.SWORN_STATEMENT);

  private ConvictionRule() {}

  static List<Conviction> reportable(ConvictionRecords rule, Question question) {
    LocalDate sentencedBefore = question.yearsBefore(rule.drivingExemptAfterYears());
    return question.facts().convictions().stream()
        .filter(conviction -> !(rule.underEighteenExempt() && conviction.underEighteen()))
        .filter(conviction ->
            rule.drivingExemptAfterYears() == 0 || !isOldDriving(conviction, sentencedBefore))
        .toList();
  }

  /** The day of the sentence counts, not the day of the offense; a felony is never exempt. */
  private static boolean isOldDriving(Conviction event, LocalDate sentencedBefore) {
    LocalDate sentenced = event.sentencedOn();
    return event.driving()
        && event.level() == Level.MISDEMEANOR
        && sentenced != null
        && sentenced.isBefore(sentencedBefore);
  }

  /**
   * For a day for which the rules do not define exemptions. Without any event, nothing has to be
   * reported; and if the request overrides how records are treated, everything has to be reported.
   */
  static Judgment judge(Unverified rule, Question question) {
    boolean asked =
        question.known(Flags.CONVICTION_REPORTING).provenance().isOfRequest()
            || question.known(Flags.ALTERNATE_EVIDENCE).provenance().isOfRequest();
    return asked || question.facts().convictions().isEmpty()
        ? judge(rule, question.facts().convictions(), question)
        : Completeness.unverified(rule, question);
  }

  static Judgment judge(ConvictionRecords rule, Question question) {
    return judge(rule, reportable(rule, question), question);
  }

  private static Judgment judge(Requirement rule, List<Conviction> reportable, Question question) {
    int obtained = 0;
    int awaiting = 0;
    List<Pending> pending = new ArrayList<>();
    for (Conviction event : reportable) {
      switch (outcomeOf(event, question)) {
        case MET -> obtained++;
        case AWAITING_RULING -> awaiting++;
        case NOT_MET, WAIVED, NOT_REQUIRED, UNVERIFIED -> {}
      }
      LocalDate evidenceOn = event.evidenceOn();
      if (evidenceOn != null) {
        pending.add(Pending.arrivedOn(ActionBy.COURT, evidenceOn));
      } else if (event.records() == Records.REQUESTED) {
        pending.add(Pending.awaited(ActionBy.COURT));
      }
    }
    int missing = reportable.size() - obtained - awaiting;
    Finding finding =
        question.finding(
            rule,
            outcome(reportable.size(), missing, awaiting),
            inputs(
                "events",
                question.facts().convictions().size(),
                "reportable",
                reportable.size(),
                "recordsObtained",
                obtained,
                "awaitingRuling",
                awaiting,
                "reporting",
                question.flag(Flags.CONVICTION_REPORTING)),
            message(reportable.size(), missing, awaiting));
    return Judgment.of(finding).waiting(pending);
  }

  private static Outcome outcome(int reportable, int missing, int awaiting) {
    if (reportable == 0) {
      return Outcome.NOT_REQUIRED;
    }
    return missing > 0 ? Outcome.NOT_MET : awaiting > 0 ? Outcome.AWAITING_RULING : Outcome.MET;
  }

  private static String message(int reportable, int missing, int awaiting) {
    if (reportable == 0) {
      return "Nothing has to be reported.";
    }
    if (missing > 0) {
      return "Court records are missing.";
    }
    return awaiting > 0 ? "A person has to rule on the report." : "The court records are there.";
  }

  private static Outcome outcomeOf(Conviction event, Question question) {
    if (event.records() == Records.OBTAINED) {
      return Outcome.MET;
    }
    boolean unavailable = event.records() == Records.UNAVAILABLE;
    boolean strict = question.flag(Flags.ALTERNATE_EVIDENCE) == AlternateEvidence.STRICT;
    if (unavailable && strict) {
      return Outcome.NOT_MET;
    }
    return switch (question.flag(Flags.CONVICTION_REPORTING)) {
      case MINIMAL_UNTIL_RULED -> Outcome.AWAITING_RULING;
      case ALL ->
          unavailable && event.evidence().containsAll(INSTEAD)
              ? Outcome.AWAITING_RULING
              : Outcome.NOT_MET;
    };
  }
}
