package org.cairn.ceu.credit.decision;

import java.util.Locale;

/** Who recorded a credit. */
public enum CreditSource {
  TRAINER,
  /** By the peer, with proof. */
  SELF_REPORTED,
  /** By the board, which imported it. */
  BOARD;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
