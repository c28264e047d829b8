package org.cairn.kit.inbox;

/** Why an event waits. */
public enum ParkingCause {
  UNKNOWN_VERSION("unknown-version"),
  HANDLER_FAILED("handler-failed"),
  UNREADABLE("unreadable"),
  /** Sound in itself, but an earlier event of its key is parked. */
  BEHIND_PARKED("behind-parked");

  private final String code;

  ParkingCause(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
