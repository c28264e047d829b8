package org.cairn.billing.conflict.decision;

import java.util.Locale;

/** Why; neutral, as there is no field for a story. */
public enum SettlementReason {
  NOTE_CONFIRMED,
  WRONG_TIME,
  WRONG_PERSON,
  LOGGED_BY_MISTAKE,
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
