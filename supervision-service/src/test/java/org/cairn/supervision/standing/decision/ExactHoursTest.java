package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When hours are the same, and how a day is full. */
class ExactHoursTest {

  @Test
  void aDecimal_isNotRounded_howeverLongItIs() {
    String long40 = "0.1234567890123456789012345678901234567891";

    assertThat(hours(long40).decimal()).isEqualTo(new BigDecimal(long40));
    assertThat(hours(long40).plus(hours("0.5")).decimal())
        .isEqualTo(new BigDecimal("0.6234567890123456789012345678901234567891"));
  }

  @Test
  void theSameHours_areEqual_howeverTheyAreWritten() {
    assertThat(hours("1.50")).isEqualTo(Hours.ofMinutes(90)).hasSameHashCodeAs(Hours.ofMinutes(90));
    assertThat(hours("0.00")).isEqualTo(Hours.NONE).hasSameHashCodeAs(Hours.NONE);
  }

  @Test
  void otherHours_areNotEqual_andHaveAnotherHashCode() {
    List<Hours> different =
        Stream.of("0", "1", "2", "1.5", "0.09375").map(ExactHoursTest::hours).toList();

    assertThat(hours("1.5")).isNotEqualTo(hours("1.75")).isNotEqualTo(new BigDecimal("1.5"));
    assertThat(different).extracting(Hours::hashCode).doesNotHaveDuplicates();
  }

  @Test
  void aLogLine_saysThatItIsHours() {
    assertThat(hours("1.50")).hasToString("1.5 h");
    assertThat(hours("4E+1")).hasToString("40 h");
  }

  @Test
  void aDay_has1440Minutes() {
    assertThat(WorkHours.minutesFitIntoTheDay(700, 740)).isTrue();
    assertThat(WorkHours.minutesFitIntoTheDay(700, 741)).isFalse();
    assertThat(WorkHours.minutesFitIntoTheDay(1440, 1)).isFalse();
    assertThat(WorkHours.minutesFitIntoTheDay(0, 1440)).isTrue();
  }

  private static Hours hours(String hours) {
    return Hours.of(new BigDecimal(hours));
  }
}
