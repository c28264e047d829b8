package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;

/** Hours as they are recorded: in quarters. */
final class CreditHours {

  private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
  private static final BigDecimal MOST = BigDecimal.valueOf(500);

  private CreditHours() {}

  static boolean canBe(BigDecimal hours) {
    return hours.signum() > 0
        && hours.compareTo(MOST) <= 0
        && hours.multiply(QUARTERS).stripTrailingZeros().scale() <= 0;
  }

  /** The same number, so that 2.50 hours are the 2.5 they are. */
  static BigDecimal plain(BigDecimal hours) {
    BigDecimal stripped = hours.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
