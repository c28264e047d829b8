package org.cairn.billing.evaluation.decision;

import java.math.BigDecimal;
import java.math.MathContext;

/** Quotients as exact as they are of use, written without exponent and trailing zeros. */
final class Fractions {

  private Fractions() {}

  static BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
    return plain(dividend.divide(divisor, MathContext.DECIMAL128));
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
