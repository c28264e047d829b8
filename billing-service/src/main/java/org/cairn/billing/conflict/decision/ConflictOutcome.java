package org.cairn.billing.conflict.decision;

import java.util.Locale;

/** The board's finding about an encounter in conflict. */
public enum ConflictOutcome {
  STANDS,
  DOES_NOT_STAND;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
