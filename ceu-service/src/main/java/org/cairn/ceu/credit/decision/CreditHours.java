package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;

/** Hours in their normal form. */
final class CreditHours {

  private CreditHours() {}

  /** The same number without trailing zeros, so that 2.50 equals 2.5. */
  static BigDecimal plain(BigDecimal hours) {
    BigDecimal stripped = hours.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
