package org.cairn.kit.inbox;

import java.util.Locale;

/** Why an event waits. */
public enum ParkingCause {
  UNKNOWN_VERSION,
  HANDLER_FAILED,
  UNREADABLE,
  /** Sound in itself, but an earlier event of its key is parked. */
  BEHIND_PARKED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
