package org.cairn.ceu.credit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.credit.decision.Credits.PACKS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
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
          .isEqualTo("credit-dispute-window");
    }
  }

  @Test
  void aSettlement_saysItsDayAndOutcome() {
    CreditState disputed =
        new CreditState.Disputed(Credits.CREDIT, Credits.PEER, "zz", BigDecimal.TWO);

    Decision<CreditEvent> decision =
        CreditDecision.decide(
            disputed,
            new CreditCommand.SettleDispute(CreditDisputeOutcome.UPHELD, BigDecimal.ZERO),
            PACKS,
            Credits.NOW);

    var settled =
        (CreditEvent.DisputeSettled) ((Accepted<CreditEvent>) decision).events().getFirst();
    assertThat(settled.outcome()).isEqualTo(CreditDisputeOutcome.UPHELD);
    assertThat(settled.settledOn()).isEqualTo(LocalDate.parse("2026-11-21"));
  }
}
