package org.cairn.supervision.standing.decision;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.cairn.jurisdictions.Limits;
import org.cairn.jurisdictions.ruling.Refusal;

/** The hours that a day can have, for a command, an import and the calculator alike. */
public final class WorkHours {

  /** Digits before and after the point: hours come in hundredths, such as 0.83 or 7.4. */
  public static final int INTEGER = 3;

  public static final int FRACTION = 2;

  private WorkHours() {}

  public static boolean areHundredths(BigDecimal hours) {
    return hours.stripTrailingZeros().scale() <= FRACTION;
  }

  /**
   * @param sameDay hours of that day before, of every employer
   */
  public static boolean fitIntoTheDay(BigDecimal sameDay, BigDecimal hours) {
    return sameDay.add(hours).compareTo(Limits.HOURS_A_DAY) <= 0;
  }

  /** For durations in minutes, which hundredths of an hour cannot always express. */
  public static boolean minutesFitIntoTheDay(long sameDay, long minutes) {
    return sameDay + minutes <= TimeUnit.HOURS.toMinutes(Limits.HOURS_A_DAY.longValueExact());
  }

  /**
   * @param all of what the hours are added up, such as employers
   */
  public static Refusal moreThanADay(String pointer, String all) {
    return Refusal.rule(
        "more-than-24-hours",
        pointer,
        "All %s of a day together have at most %s hours.".formatted(all, Limits.HOURS_A_DAY));
  }
}
