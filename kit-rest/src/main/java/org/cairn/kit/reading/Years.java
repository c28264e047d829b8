package org.cairn.kit.reading;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which years a request may name, in a body or a query. Nobody who is certified was born before the
 * first, and no rule looks further ahead than the last; beyond them a year is a typo (20124), and
 * the calendars of the database and of Java end in different places. A rule may have a narrower
 * range, which is defined there.
 */
public final class Years {

  public static final int FIRST = 1900;
  public static final int LAST = 2200;

  static final String MESSAGE = "Must lie in the years %d to %d.".formatted(FIRST, LAST);

  private static final Instant BEGINNING = Instant.parse(FIRST + "-01-01T00:00:00Z");
  private static final Instant END = Instant.parse(LAST + 1 + "-01-01T00:00:00Z");

  private Years() {}

  public static boolean have(int year) {
    return year >= FIRST && year <= LAST;
  }

  public static boolean have(LocalDate day) {
    return have(day.getYear());
  }

  public static boolean have(Instant time) {
    return !time.isBefore(BEGINNING) && time.isBefore(END);
  }
}
