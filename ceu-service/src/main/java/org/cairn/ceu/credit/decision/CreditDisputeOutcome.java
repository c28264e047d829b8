package org.cairn.ceu.credit.decision;

import java.util.Locale;

/** The outcome of a dispute. */
public enum CreditDisputeOutcome {
  /** The hours do not count. */
  UPHELD,
  /** They count again. */
  DISMISSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
