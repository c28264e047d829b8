package org.cairn.journeys.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days on which a certificate was renewed. Renewal is due at the end of each year: most peers
 * renew in the last weeks, some late, and those who were away within the two years the state
 * allows.
 */
final class Renewals {
  private static final double LATE = 0.06;
  private static final int DAYS_BEFORE = 50;
  private static final int DAYS_LATE = 40;
  private static final int DAYS_AFTER_COMING_BACK = 3;

  private Renewals() {}

  static List<LocalDate> of(Practice practice, SeededRandom random) {
    List<LocalDate> days = new ArrayList<>();
    for (int year = practice.certifiedOn().getYear(); ; year++) {
      LocalDate due = LocalDate.of(year, 12, 31);
      Optional<LocalDate> back = backAfter(due, practice);
      LocalDate before = days.isEmpty() ? practice.certifiedOn() : days.getLast();
      LocalDate filed = Days.later(before.plusDays(1), back.orElseGet(() -> filed(due, random)));
      if (filed.isAfter(practice.last())) {
        return days;
      }
      // A peer who was away on two due dates files once.
      if (back.isEmpty() || filed.isBefore(due.plusYears(1))) {
        days.add(filed);
      }
    }
  }

  private static LocalDate filed(LocalDate due, SeededRandom random) {
    return random.happens(LATE)
        ? due.plusDays(random.between(1, DAYS_LATE))
        : due.minusDays(random.between(0, DAYS_BEFORE));
  }

  private static Optional<LocalDate> backAfter(LocalDate due, Practice practice) {
    return practice.away().stream()
        .filter(days -> days.has(due))
        .findFirst()
        .map(days -> days.last().plusDays(DAYS_AFTER_COMING_BACK));
  }
}
