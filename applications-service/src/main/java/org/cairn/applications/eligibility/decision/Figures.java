package org.cairn.applications.eligibility.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers for display: exact, without trailing zeros. */
final class Figures {

  private Figures() {}

  static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
