package org.cairn.journeys.workforce;

import java.time.LocalDate;

/** From one day to another, both included. */
record Days(LocalDate first, LocalDate last) {

  boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  boolean meets(Days other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  boolean isEmpty() {
    return last.isBefore(first);
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
