package org.cairn.billing.conflict.decision;

import java.util.Locale;

/** The board's finding about an encounter in conflict. */
public enum ConflictOutcome {
  CONFIRMED,
  REJECTED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
