package org.cairn.supervision.day;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.cairn.kit.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** A day in the query of an address. */
public final class QueriedDay {

  private QueriedDay() {}

  /**
   * @return null where none was asked for
   * @throws BadParameter for what is no day, or one that no rule can be asked about
   */
  public static @Nullable LocalDate of(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2999) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw new BadParameter(name + ": a day such as 2024-02-29");
    }
    throw new BadParameter(name + ": a day from 1900 to 2999");
  }
}
