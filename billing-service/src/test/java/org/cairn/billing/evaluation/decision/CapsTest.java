package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unauthorized;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unbilled;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;

/** Most units that are paid for one person. */
class CapsTest {

  @Test
  void upToTheLimit_allIsPaid() {
    BillingAnswer answer = newJersey().note("a", on("09:00"), on("13:00")).answer();

    assertThat(answer.totals().units()).isEqualTo(16);
    assertThat(answer.denied()).isEmpty();
    assertThat(Bill.outcomes(answer, "cap")).containsExactly(Outcome.MET);
  }

  @Test
  void aboveTheLimit_theLastUnitsAreDenied_andTheLineKeepsTheRest() {
    BillingAnswer answer =
        newJersey()
            .note("b", on("12:00"), on("14:00"))
            .note("a", on("09:00"), on("12:00"))
            .answer();

    assertThat(answer.lines().getFirst().units()).isEqualTo(16);
    assertThat(answer.lines().getFirst().encounters()).containsExactly("a", "b");
    assertThat(answer.denied())
        .containsExactly(
            new Unbilled(List.of("b"), "cap", "4 units are over the limit of 16 in a day."));
    assertThat(Bill.outcomes(answer, "cap")).containsExactly(Outcome.NOT_MET);
  }

  @Test
  void whatWasPaidAlready_countsAgainstTheLimit() {
    BillingAnswer some =
        newJersey().paid("ann", "2021-08-02", 14).note("a", on("09:00"), on("10:00")).answer();
    BillingAnswer all =
        newJersey().paid("ann", "2021-08-02", 20).note("a", on("09:00"), on("10:00")).answer();

    assertThat(some.totals().units()).isEqualTo(2);
    assertThat(all.lines()).isEmpty();
    assertThat(Bill.rules(all.denied())).containsExactly("cap");
  }

  @Test
  void anotherDayAndAnotherClient_haveTheirOwnLimit() {
    BillingAnswer answer =
        newJersey()
            .paid("ann", "2021-08-01", 16)
            .paid("bo", "2021-08-02", 16)
            .note("a", on("09:00"), on("13:00"))
            .answer();

    assertThat(answer.totals().units()).isEqualTo(16);
  }

  @Test
  void beforeTheLimitTookEffect_thereIsNone() {
    assertThat(newJersey().note("a", "2020-06-30T09:00", "2020-06-30T14:00").answer().denied())
        .isEmpty();
  }

  @Test
  void theRollingLimit_forgetsAfterSixMonths() {
    assertThat(texas("2021-02-03").units()).isZero();
    assertThat(texas("2021-02-02").units()).isEqualTo(4);
  }

  @Test
  void theRollingLimit_alsoLooksAhead() {
    assertThat(texas("2022-02-01").units()).isZero();
    assertThat(texas("2022-02-02").units()).isEqualTo(4);
  }

  @Test
  void theRollingLimit_isThatOfTheFullestSixMonths() {
    assertThat(
            texasWithoutPaid()
                .paid("ann", "2021-04-01", 60)
                .paid("ann", "2021-12-01", 42)
                .answer()
                .totals()
                .units())
        .isEqualTo(4);
    assertThat(
            texasWithoutPaid()
                .paid("ann", "2021-06-30", 60)
                .paid("ann", "2021-12-01", 42)
                .answer()
                .totals()
                .units())
        .isEqualTo(2);
  }

  @Test
  void northCarolinasUnmanagedUnits_areThoseOfTheFiscalYear() {
    Bill bill =
        Bill.in("us-nc")
            .paid("ann", "2021-06-30", 24)
            .paid("ann", "2021-07-01", 21)
            .note("a", "2021-06-30T15:00", "2021-06-30T16:00")
            .note("b", "2022-06-30T15:00", "2022-06-30T16:00");

    BillingAnswer answer = bill.answer();

    assertThat(answer.lines()).hasSize(1);
    assertThat(answer.lines().getFirst().serviceDate()).hasToString("2022-06-30");
    assertThat(answer.totals().units()).isEqualTo(3);
  }

  @Test
  void unitsAboveALimitThatMayBeLifted_needAnAuthorization_andAreNotDenied() {
    BillingAnswer answer = texasWithoutPaid().paid("ann", "2021-07-01", 103).answer();

    assertThat(answer.totals().units()).isEqualTo(1);
    assertThat(answer.denied()).isEmpty();
    assertThat(answer.needsAuthorization())
        .containsExactly(
            new Unauthorized(
                List.of("a"), "cap", "3 units are over the limit of 104 in any 6 months.", 3));
  }

  @Test
  void aboveAWall_nothingIsLeftToAuthorize() {
    BillingAnswer answer =
        Bill.in("zz")
            .with("billing.cap.medicaid.day.over", "needs_authorization")
            .with("billing.cap.medicaid.season", Map.of("units", 10, "within", "rolling_months(3)"))
            .note("a", "2024-01-10T01:00+13:45", "2024-01-10T04:00+13:45")
            .answer();

    assertThat(answer.totals().units()).isEqualTo(9);
    assertThat(answer.needsAuthorization()).extracting(Unauthorized::units).containsExactly(1L);
    assertThat(answer.denied().getFirst().reason())
        .isEqualTo("2 units are over the limit of 10 in any 3 months.");
  }

  @Test
  void aLimitOfARequest_isKept() {
    BillingAnswer answer =
        Bill.inMontana()
            .with("billing.cap.medicaid.day", Map.of("units", 3, "within", "day"))
            .note("a", on("09:00"), on("10:00"))
            .answer();

    assertThat(answer.totals().units()).isEqualTo(3);
    assertThat(
            newJersey()
                .with("billing.cap.medicaid.day.units", 2)
                .note("a", on("09:00"), on("10:00"))
                .units())
        .isEqualTo(2);
  }

  @Test
  void ofSeveralLimits_theTightestHolds() {
    BillingAnswer answer =
        Bill.in("zz")
            .paid("ann", "2024-01-02", 55)
            .note("a", "2024-01-10T01:00+13:45", "2024-01-10T04:00+13:45")
            .answer();

    assertThat(answer.totals().units()).isEqualTo(5);
    assertThat(answer.denied().getFirst().reason()).contains("60 in any 3 months");
  }

  private static Bill newJersey() {
    return Bill.in("us-nj").by(ProviderType.SUD_PROGRAM);
  }

  private static Bill texasWithoutPaid() {
    return Bill.in("us-tx").note("a", "2021-08-02T15:00", "2021-08-02T16:00");
  }

  private static Bill texas(String paidOn) {
    return texasWithoutPaid().paid("ann", paidOn, 104);
  }

  private static String on(String time) {
    return "2021-08-02T" + time;
  }
}
