package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hours are exact, and written plainly. */
class HoursTest {

  @Test
  void whatADecimalCanSay_isSaidInFull_withoutZerosAndPowers() {
    assertThat(Hours.of(new BigDecimal("1.50")).decimal()).isEqualTo(new BigDecimal("1.5"));
    assertThat(Hours.of(new BigDecimal("4E+1")).decimal()).isEqualTo(new BigDecimal("40"));
    assertThat(Hours.of(new BigDecimal("0.00")).decimal()).isEqualTo(new BigDecimal("0"));
    assertThat(Hours.ofMinutes(51).decimal()).isEqualTo(new BigDecimal("0.85"));
  }

  @Test
  void aThird_hasManyDigits_andThreeOfThemAreOne() {
    Hours third = Hours.ofMinutes(20);

    assertThat(third.decimal()).isEqualTo(new BigDecimal("0.3333333333333333333333333333333333"));
    assertThat(third.plus(third).plus(third)).isEqualTo(Hours.ofMinutes(60));
  }

  /** The body of a question may hold some twenty thousand lines. */
  @Test
  @Timeout(5)
  void aLongLog_isJudgedInAMoment() {
    Logs log = Logs.of2019().with("group_credit", "pro_rata");
    IntStream.range(0, 10_000)
        .forEach(i -> {
          String day = LocalDate.parse("2019-01-01").plusDays(i % 360).toString();
          log.work(day, "0.25").group(day, 60, 1 + i % 200);
        });

    long start = System.nanoTime();
    log.judged();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }
}
