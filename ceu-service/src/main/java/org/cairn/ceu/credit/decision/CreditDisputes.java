package org.cairn.ceu.credit.decision;

import static org.cairn.ceu.credit.decision.CreditRefusals.rule;
import static org.cairn.ceu.credit.decision.CreditRefusals.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.ceu.standing.decision.EntryRules;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.EducationParameters;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;

/** A peer's disputes of hours that a trainer recorded, and the board's settlement. */
final class CreditDisputes {

  private CreditDisputes() {}

  static Decision<CreditEvent> dispute(
      CreditState.Counting credit, CreditDisputeReason reason, Pack pack, LocalDate today) {
    if (!credit.pushed()) {
      return refused(
          CreditDecision.NOT_DISPUTABLE, "Only hours that a trainer recorded are disputed.");
    }
    if (credit.settled()) {
      return new Refused<>(
          List.of(state(CreditDecision.ALREADY_DISPUTED, "This credit was disputed before.")));
    }
    int days = pack.parameters().flag(EducationParameters.DISPUTE_DAYS, credit.recordedOn());
    LocalDate last = credit.recordedOn().plusDays(days);
    if (today.isAfter(last)) {
      return refused(CreditDecision.DISPUTE_WINDOW, "It could be disputed until " + last + ".");
    }
    return new Accepted<>(
        List.of(
            new CreditEvent.Disputed(
                credit.creditId(),
                credit.peerId(),
                credit.jurisdiction(),
                today,
                reason,
                pack.version())));
  }

  static Decision<CreditEvent> settle(
      CreditState.Disputed credit,
      CreditCommand.SettleDispute command,
      Pack pack,
      LocalDate today) {
    boolean counts = command.outcome() == CreditDisputeOutcome.DISMISSED;
    if (counts && CreditChecks.isTooMuch(credit.hours(), command.otherHoursThatDay())) {
      return new Refused<>(List.of(dayFull(credit, command.otherHoursThatDay())));
    }
    return new Accepted<>(
        List.of(
            new CreditEvent.DisputeSettled(
                credit.creditId(),
                credit.peerId(),
                credit.jurisdiction(),
                today,
                command.outcome(),
                pack.version())));
  }

  /**
   * Disputed hours still count toward the day, so only a day filled before that rule is overfull.
   */
  private static Refusal dayFull(CreditState.Disputed credit, BigDecimal others) {
    return state(
        CreditDecision.DAY_FULL,
        ("The peer's other credits of %s have %s hours; with these %s the day has more than %s."
                + " Refuse one of them, or uphold its dispute, first.")
            .formatted(
                credit.on(),
                CreditHours.plain(others).toPlainString(),
                CreditHours.plain(credit.hours()).toPlainString(),
                EntryRules.HOURS_A_DAY));
  }

  private static Decision<CreditEvent> refused(String kind, String message) {
    return new Refused<>(List.of(rule(kind, "", message)));
  }
}
