package org.cairn.ceu.standing.decision;

import java.time.LocalDate;

/**
 * One cycle, both days inclusive.
 *
 * @param index 0 for the one that begins with the certificate
 * @param years of a full cycle; 0 if the length is unknown
 */
record Period(int index, LocalDate from, LocalDate to, int years) {

  boolean isFirst() {
    return index == 0;
  }

  int days() {
    return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
  }
}
