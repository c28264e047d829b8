package org.cairn.kit.inbox;

/** Tells the world outside that an event could not be applied; in the transaction that parks it. */
public interface DeadLetters {
  void announce(ParkedEvents.Parking parking);
}
