package org.cairn.billing.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.cairn.billing.evaluation.decision.PayQuestion.Supervision;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The wage beside the rate. */
class PayMirrorTest {

  private static final Supervision AT_110_DOLLARS = new Supervision(11_000, new BigDecimal("20"));

  @Test
  void fifteenDollars_are27PercentOfTheBilledHour() {
    PayAnswer answer = pay("2021-07-01", 1500, null, null, null);

    assertThat(answer.billedHourCents()).isEqualTo(5548);
    assertThat(number(answer.payShare())).isEqualTo(1500 / 5548.0);
    assertThat(number(answer.payShare())).isCloseTo(0.270, within(0.0005));
    assertThat(answer.breakEvenProductivity()).isEqualTo(answer.payShare());
    assertThat(answer.supervisionBurden()).isNull();
  }

  @Test
  void supervisionAt110Dollars_takes36PercentOfTheWage() {
    PayAnswer answer = pay("2021-07-01", 1500, null, null, AT_110_DOLLARS);

    assertThat(number(answer.supervisionBurden())).isEqualTo(11_000 / 30_000.0);
  }

  @Test
  void everyCost_mustBeEarned() {
    PayAnswer answer = pay("2021-07-01", 2000, new BigDecimal("0.25"), 300, AT_110_DOLLARS);

    assertThat(number(answer.payShare())).isEqualTo(2000 / 5548.0);
    assertThat(number(answer.breakEvenProductivity()))
        .isEqualTo((2000 + 500 + 300 + 550) / 5548.0);
  }

  @Test
  void sharesAreWrittenPlainly() {
    PayAnswer answer = pay("2021-07-01", 5548, null, null, null);

    assertThat(answer.payShare()).hasToString("1");
    assertThat(pay("2021-07-01", 554_800, null, null, null).payShare()).hasToString("100");
    assertThat(pay("2021-07-01", 0, null, null, null).payShare()).hasToString("0");
  }

  @Test
  void withoutAWage_noBurdenCanBeTold() {
    assertThat(pay("2021-07-01", 0, null, null, AT_110_DOLLARS).supervisionBurden()).isNull();
  }

  @Test
  void withoutARate_onlyTheBurdenIsKnown() {
    PayAnswer later = pay("2024-07-01", 1500, null, null, AT_110_DOLLARS);
    PayAnswer before = pay("2019-06-30", 1500, null, null, AT_110_DOLLARS);

    assertThat(later.billedHourCents()).isNull();
    assertThat(later.payShare()).isNull();
    assertThat(later.breakEvenProductivity()).isNull();
    assertThat(later.supervisionBurden()).isNotNull();
    assertThat(later.findings().getFirst().outcome()).isEqualTo(Outcome.UNVERIFIED);
    assertThat(before.findings().getFirst().outcome()).isEqualTo(Outcome.NOT_MET);
  }

  private static double number(@Nullable BigDecimal share) {
    return Objects.requireNonNull(share).doubleValue();
  }

  private static PayAnswer pay(
      String on,
      int wage,
      @Nullable BigDecimal fringe,
      @Nullable Integer other,
      @Nullable Supervision supervision) {
    return PayMirror.of(
        Bill.pack("us-mt", Map.of()),
        new PayQuestion("medicaid", LocalDate.parse(on), wage, fringe, other, supervision));
  }
}
