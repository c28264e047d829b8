package org.cairn.journeys.workforce;

import java.time.LocalDate;

/** A range of days, both ends inclusive. */
record Days(LocalDate first, LocalDate last) {

  boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  boolean overlaps(Days other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  boolean isEmpty() {
    return last.isBefore(first);
  }

  static LocalDate earlier(LocalDate first, LocalDate second) {
    return first.isBefore(second) ? first : second;
  }

  static LocalDate later(LocalDate first, LocalDate second) {
    return first.isAfter(second) ? first : second;
  }
}
