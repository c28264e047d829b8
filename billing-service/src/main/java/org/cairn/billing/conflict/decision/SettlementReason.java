package org.cairn.billing.conflict.decision;

import java.util.Locale;

/** Why a conflict was settled so: neutral codes, so that nobody writes about a person here. */
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
