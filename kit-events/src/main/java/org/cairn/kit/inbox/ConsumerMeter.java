package org.cairn.kit.inbox;

/** What a consumer counts. Never a peer, a key or an id: only types and causes. */
public interface ConsumerMeter {
  void applied(int events);

  void repeated(int events);

  void skipped(String type);

  void parked(ParkingCause cause);

  void retried();
}
