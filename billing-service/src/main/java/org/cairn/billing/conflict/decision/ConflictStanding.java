package org.cairn.billing.conflict.decision;

import java.util.Locale;

/** What a person says of an encounter that is in conflict. */
public enum ConflictStanding {
  STANDS,
  DOES_NOT_STAND;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
