package org.cairn.ceu.credit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.credit.decision.Credits.PACKS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputesTest {

  /** In zz 21 days, elsewhere 30; in zz, far east, it is a day later than by the clock here. */
  @ParameterizedTest
  @CsvSource({
    "zz,    2026-11-01, 2026-11-21T12:00:00Z, true",
    "zz,    2026-11-01, 2026-11-22T12:00:00Z, false",
    "us-mt, 2026-11-01, 2026-12-02T01:00:00Z, true",
    "us-mt, 2026-11-01, 2026-12-02T12:00:00Z, false"
  })
  void aCredit_isDisputed_asLongAsThePackSays(
      String state, LocalDate recordedOn, Instant now, boolean taken) {
    CreditState.Counting credit =
        new CreditState.Counting(Credits.CREDIT, Credits.PEER, state, recordedOn, true, false);

    Decision<CreditEvent> decision =
        CreditDecision.decide(
            credit, new CreditCommand.Dispute(CreditDisputeReason.HOURS_DIFFER), PACKS, now);

    if (taken) {
      assertThat(decision).isInstanceOf(Accepted.class);
    } else {
      assertThat(((Refused<CreditEvent>) decision).refusals().getFirst().kind())
          .isEqualTo("dispute-too-late");
    }
  }

  @Test
  void aSettlement_saysItsDayAndOutcome() {
    Decision<CreditEvent> decision = settle("2", CreditDisputeOutcome.UPHELD, "0");

    var settled =
        (CreditEvent.DisputeSettled) ((Accepted<CreditEvent>) decision).events().getFirst();
    assertThat(settled.outcome()).isEqualTo(CreditDisputeOutcome.UPHELD);
    assertThat(settled.settledOn()).isEqualTo(LocalDate.parse("2026-11-21"));
  }

  @Test
  void disputedHours_keepTheirPlaceInTheDay_untilTheDisputeIsUpheld() {
    assertThat(CreditStatus.thatFillTheirDay())
        .containsExactly(CreditStatus.EARNED, CreditStatus.DISPUTED);
  }

  /** As days may be that were filled while disputed hours did not keep their place. */
  @Test
  void aDismissal_names_whatElseFillsTheDay() {
    assertThat(settle("20", CreditDisputeOutcome.DISMISSED, "4")).isInstanceOf(Accepted.class);
    assertThat(settle("20", CreditDisputeOutcome.UPHELD, "5")).isInstanceOf(Accepted.class);

    var refused = (Refused<CreditEvent>) settle("20", CreditDisputeOutcome.DISMISSED, "5.00");

    Refusal refusal = refused.refusals().getFirst();
    assertThat(refusal.kind()).isEqualTo("credit-day-full");
    assertThat(refusal.type()).isEqualTo(RefusalType.STATE);
    assertThat(refusal.pointer()).isEmpty();
    assertThat(refusal.message())
        .isEqualTo(
            "The peer's other credits of 2026-11-20 have 5 hours; with these 20 the day has more"
                + " than 24. Refuse one of them, or uphold its dispute, first.");
  }

  private static Decision<CreditEvent> settle(
      String hours, CreditDisputeOutcome outcome, String otherHours) {
    return CreditDecision.decide(
        Credits.disputed(hours),
        new CreditCommand.SettleDispute(outcome, new BigDecimal(otherHours)),
        PACKS,
        Credits.NOW);
  }
}
