package org.cairn.ceu.credit.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The status of a credit. */
public enum CreditStatus {
  EARNED,
  DISPUTED,
  REFUSED,
  DISPUTE_UPHELD;

  /**
   * Whether its hours count toward the daily maximum. Disputed hours do, although they do not count
   * toward the standing, so that a dismissal still fits.
   */
  public boolean fillsItsDay() {
    return switch (this) {
      case EARNED, DISPUTED -> true;
      case REFUSED, DISPUTE_UPHELD -> false;
    };
  }

  public static List<CreditStatus> thatFillTheirDay() {
    return Arrays.stream(values()).filter(CreditStatus::fillsItsDay).toList();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static CreditStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
