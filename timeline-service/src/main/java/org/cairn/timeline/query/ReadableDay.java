package org.cairn.timeline.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day as people write it: no year before 1 and none of five digits. */
public final class ReadableDay {

  private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

  private ReadableDay() {}

  /**
   * @throws DateTimeException if it is none
   */
  public static LocalDate of(String text) {
    if (!DAY.matcher(text).matches()) {
      throw new DateTimeException("not a day");
    }
    return LocalDate.parse(text);
  }
}
