package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "1, 31, 1, true",
    "1, 31, 31, true",
    "2, 31, 1, false",
    "1, 30, 31, false",
    "1, , 31, true"
  })
  void bothEnds_areCovered(int from, @Nullable Integer to, int day, boolean covered) {
    assertThat(days(from, to).covers(MARCH.withDayOfMonth(day))).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, 10, 20, true",
    "1, 9, 10, 20, false",
    "1, , 10, 20, true",
    "21, , 10, 20, false",
    "20, , 10, 20, true",
    "1, , 2, , true"
  })
  void oneDayInCommon_isAnOverlap_whoeverIsAsked(
      int from, @Nullable Integer to, int otherFrom, @Nullable Integer otherTo, boolean overlap) {
    assertThat(days(from, to).overlaps(days(otherFrom, otherTo))).isEqualTo(overlap);
    assertThat(days(otherFrom, otherTo).overlaps(days(from, to))).isEqualTo(overlap);
  }

  private static DateRange days(int from, @Nullable Integer to) {
    return new DateRange(MARCH.withDayOfMonth(from), to == null ? null : MARCH.withDayOfMonth(to));
  }
}
