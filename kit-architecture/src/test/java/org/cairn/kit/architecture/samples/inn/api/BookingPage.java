package org.cairn.kit.architecture.samples.inn.api;

import jakarta.transaction.Transactional;
import org.cairn.kit.architecture.samples.ferry.Timetable;
import org.cairn.kit.architecture.samples.inn.store.Rooms;

/** Opens a transaction, writes a row and a field of it, and knows the neighbor's classes. */
public class BookingPage {

  @Transactional
  public void book(Rooms rooms, Timetable timetable) {
    rooms.save(timetable.departure());
  }

  public void enlarge(Rooms.Row room) {
    room.beds = 2;
  }
}
