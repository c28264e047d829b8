package org.cairn.kit.architecture.samples.inn.decision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cairn.kit.architecture.samples.inn.store.Rooms;

/** Asks the calendar and the database. */
public record BookingDecision(Rooms rooms) {

  public boolean inTime(LocalDate day) {
    return !LocalDate.now(ZoneOffset.UTC).isAfter(day);
  }
}
