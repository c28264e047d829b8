package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.util.Collection;

/** Compares hours by value and shows them without trailing zeros. */
final class Hours {

  static final BigDecimal NONE = BigDecimal.ZERO;

  private Hours() {}

  /** The same number without trailing zeros and without an exponent. */
  static BigDecimal plain(BigDecimal hours) {
    BigDecimal stripped = hours.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static BigDecimal orNone(BigDecimal hours) {
    return hours.max(NONE);
  }

  static BigDecimal sum(Collection<BigDecimal> hours) {
    return hours.stream().reduce(NONE, BigDecimal::add);
  }

  static boolean any(BigDecimal hours) {
    return hours.signum() > 0;
  }
}
