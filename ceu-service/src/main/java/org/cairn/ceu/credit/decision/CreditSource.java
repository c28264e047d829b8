package org.cairn.ceu.credit.decision;

import java.util.Locale;

/** By whom a credit came. */
public enum CreditSource {
  TRAINER,
  /** By the peer, with proof. */
  SELF_REPORTED,
  /** By the board, which brought in what was recorded elsewhere before. */
  BOARD;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
