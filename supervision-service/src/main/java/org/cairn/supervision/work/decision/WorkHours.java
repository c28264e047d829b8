package org.cairn.supervision.work.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;

/** What hours of a day can be, for a command, an import and the calculator alike. */
public final class WorkHours {

  /** Digits before and after the point: hours come in hundredths, such as 0.83 or 7.4. */
  public static final int INTEGER = 3;

  public static final int FRACTION = 2;

  /** Of all employers together. */
  private static final int DAY = 24;

  private WorkHours() {}

  public static boolean areHundredths(BigDecimal hours) {
    return hours.stripTrailingZeros().scale() <= FRACTION;
  }

  /**
   * @param sameDay hours of that day before, of every employer
   */
  public static boolean fitIntoTheDay(BigDecimal sameDay, BigDecimal hours) {
    return sameDay.add(hours).compareTo(BigDecimal.valueOf(DAY)) <= 0;
  }

  /** The same for what is said in minutes, which hundredths of an hour cannot always say. */
  public static boolean minutesFitIntoTheDay(long sameDay, long minutes) {
    return sameDay + minutes <= TimeUnit.HOURS.toMinutes(DAY);
  }

  /**
   * @param all of what the hours are added up, such as employers
   */
  public static Refusal dayTooLong(String pointer, String all) {
    return new Refusal(
        "more-than-24-hours",
        RefusalType.RULE,
        pointer,
        "A day has %d hours, of all %s.".formatted(DAY, all),
        List.of());
  }
}
