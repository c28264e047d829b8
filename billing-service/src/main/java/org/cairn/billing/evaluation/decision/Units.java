package org.cairn.billing.evaluation.decision;

import org.cairn.jurisdictions.parameter.Flags.UnitRounding;

/** Quarters of an hour, by the methods that payers use. */
final class Units {

  private static final int UNIT = 15;

  /** With it 8 minutes are one unit, as the Medicare manual's table says. */
  private static final int MOST_OF_A_UNIT_MISSING = 7;

  private Units() {}

  static long of(long minutes, UnitRounding method) {
    return switch (method) {
      case CMS_8_MINUTE -> (minutes + MOST_OF_A_UNIT_MISSING) / UNIT;
      case FLOOR_15 -> minutes / UNIT;
      case CEIL_15 -> (minutes + UNIT - 1) / UNIT;
    };
  }
}
