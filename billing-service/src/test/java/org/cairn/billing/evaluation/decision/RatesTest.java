package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.billing.evaluation.decision.BillingAnswer.Line;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a unit is worth on a day. */
class RatesTest {

  @ParameterizedTest
  @CsvSource({
    "2019-07-01, 1348",
    "2020-06-30, 1348",
    "2020-07-01, 1373",
    "2021-06-30, 1373",
    "2021-07-01, 1387",
    "2022-06-30, 1387"
  })
  void theScheduleOfTheDay_counts(String day, int cents) {
    Line line = anHourOn(day).line();

    assertThat(line.code()).isEqualTo("H0038");
    assertThat(line.units()).isEqualTo(4);
    assertThat(line.rateCents()).isEqualTo(cents);
    assertThat(line.allowedCents()).isEqualTo(4L * cents);
  }

  @Test
  void beforeTheFirstRate_isDenied() {
    BillingAnswer answer = anHourOn("2019-06-30").answer();

    assertThat(answer.lines()).isEmpty();
    assertThat(Bill.rules(answer.denied())).containsExactly("rate");
    assertThat(Bill.outcomes(answer, "rate")).containsExactly(Outcome.NOT_MET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-07-01", "2026-11-01"})
  void afterTheLastKnownRate_theAmountIsOpen(String day) {
    BillingAnswer answer = anHourOn(day).answer();

    Line line = answer.lines().getFirst();
    assertThat(line.units()).isEqualTo(4);
    assertThat(line.rateCents()).isNull();
    assertThat(line.allowedCents()).isNull();
    assertThat(answer.totals().allowedCents()).isZero();
    Finding rate = finding(answer, "rate");
    assertThat(rate.outcome()).isEqualTo(Outcome.UNVERIFIED);
    assertThat(rate.status()).isEqualTo(ParameterStatus.UNVERIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-ca", "us-tx", "us-pa", "us-mi", "us-nj", "us-samhsa"})
  void withoutAnyRate_theAmountIsOpen(String jurisdiction) {
    BillingAnswer answer =
        Bill.in(jurisdiction).note("e", "2024-01-10T15:00", "2024-01-10T16:00").answer();

    assertThat(answer.lines()).hasSize(1);
    assertThat(answer.lines().getFirst().rateCents()).isNull();
    assertThat(Bill.outcomes(answer, "rate")).containsExactly(Outcome.UNVERIFIED);
  }

  @Test
  void northCarolina_knowsItsRatesSinceNovember2019() {
    assertThat(
            Bill.in("us-nc").note("e", "2019-11-01T15:00", "2019-11-01T16:00").line().rateCents())
        .isEqualTo(1197);
    assertThat(
            Bill.in("us-nc").note("e", "2019-10-31T15:00", "2019-10-31T16:00").line().rateCents())
        .isNull();
    assertThat(
            Bill.rules(
                Bill.in("us-nc")
                    .note("e", "2019-06-30T15:00", "2019-06-30T16:00")
                    .answer()
                    .denied()))
        .containsExactly("rate");
  }

  @Test
  void theLowerOfChargeAndSchedule_isPaid() {
    Line below = anHourOn("2021-08-02").charging(1200).line();
    Line above = anHourOn("2021-08-02").charging(1500).line();

    assertThat(below.rateCents()).isEqualTo(1387);
    assertThat(below.allowedCents()).isEqualTo(4800);
    assertThat(above.allowedCents()).isEqualTo(5548);
  }

  @Test
  void overridesTakeTheirPlace_dated() {
    List<Map<String, Object>> rates =
        List.of(
            Map.of("from", "2022-07-01", "cents", 1500),
            Map.of("from", "2023-07-01", "cents", 1600));
    assertThat(anHourOn("2023-06-30").with("billing.rate.medicaid", rates).line().rateCents())
        .isEqualTo(1500);
    assertThat(anHourOn("2023-07-01").with("billing.rate.medicaid", rates).line().rateCents())
        .isEqualTo(1600);
    assertThat(anHourOn("2022-06-30").with("billing.rate.medicaid", rates).lines()).isEmpty();
  }

  @Test
  void theInventedState_hasOtherNumbers() {
    Line line =
        Bill.in("zz").note("e", "2024-01-10T01:00+13:45", "2024-01-10T01:30+13:45").line();

    assertThat(line.code()).isEqualTo("Z0038");
    assertThat(line.modifiers()).containsExactly("Z1");
    assertThat(line.rateCents()).isEqualTo(2001);
    assertThat(line.serviceDate()).hasToString("2024-01-10");
  }

  @Test
  void anotherPayer_hasItsOwnRules() {
    BillingAnswer answer =
        Bill.in("zz")
            .paidBy("council_fund")
            .note(
                Note.of("e", "2024-01-10T01:00+13:45", "2024-01-10T02:00+13:45")
                    .doing(
                        Activity.DRIVING))
            .answer();

    assertThat(answer.lines().getFirst().code()).isEqualTo("Z0099");
    assertThat(answer.totals().allowedCents()).isEqualTo(3960);
  }

  private static Bill anHourOn(String day) {
    return Bill.inMontana().note("e", day + "T09:00", day + "T10:00");
  }

  private static Finding finding(BillingAnswer answer, String ruleId) {
    return answer.findings().stream()
        .filter(each -> each.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }
}
