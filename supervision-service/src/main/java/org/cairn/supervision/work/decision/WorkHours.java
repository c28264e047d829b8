package org.cairn.supervision.work.decision;

import java.math.BigDecimal;

/** What hours of work can be, for a command, an import and the calculator alike. */
public final class WorkHours {

  /** Digits before and after the point: hours come in hundredths, such as 0.83 or 7.4. */
  public static final int INTEGER = 3;

  public static final int FRACTION = 2;

  /** Of all employers together. */
  private static final BigDecimal DAY = BigDecimal.valueOf(24);

  private WorkHours() {}

  public static boolean areHundredths(BigDecimal hours) {
    return hours.stripTrailingZeros().scale() <= FRACTION;
  }

  /**
   * @param sameDay hours of that day before, of every employer
   */
  public static boolean fitIntoTheDay(BigDecimal sameDay, BigDecimal hours) {
    return sameDay.add(hours).compareTo(DAY) <= 0;
  }
}
