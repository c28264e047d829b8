package org.cairn.timeline.rebuild.store;

import java.util.Locale;

/** What can become of a rebuild; only one of these changes the live timeline. */
public enum RebuildState {
  RUNNING,
  /** The rebuilt timeline is the live one. */
  SWAPPED,
  /** Entries would have been lost, and nobody had accepted that. */
  REFUSED,
  FAILED,
  /** Its process or its database went away. */
  INTERRUPTED;

  /** As it is stored and shown. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
