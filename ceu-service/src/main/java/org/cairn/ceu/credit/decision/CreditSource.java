package org.cairn.ceu.credit.decision;

import java.util.Locale;

/** By whom a credit came. */
public enum CreditSource {
  TRAINER,
  /** By the peer, with proof. */
  SELF_REPORTED;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
