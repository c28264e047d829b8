package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;

/** Hours as they are written. */
final class CreditHours {

  private CreditHours() {}

  /** The same number, so that 2.50 hours are the 2.5 they are. */
  static BigDecimal plain(BigDecimal hours) {
    BigDecimal stripped = hours.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
