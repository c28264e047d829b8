package org.cairn.journeys.bench;

/**
 * A line of the report.
 *
 * @param limit the condition; empty where there is none
 * @param how what was measured, and how
 */
record Row(String what, String unit, double value, String limit, LimitCheck check, String how) {

  /** Whether the value is within the limit. */
  enum LimitCheck {
    HOLDS("holds"),
    BROKEN("BROKEN"),
    NO_LIMIT(""),
    LEFT_OUT("left out");

    private final String label;

    LimitCheck(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static Row atMost(double limit, String what, String unit, double value, String how) {
    return new Row(
        what,
        unit,
        value,
        "<= %s %s".formatted(number(limit), unit),
        value <= limit ? LimitCheck.HOLDS : LimitCheck.BROKEN,
        how);
  }

  static Row atLeast(double limit, String what, String unit, double value, String how) {
    return new Row(
        what,
        unit,
        value,
        ">= %s %s".formatted(number(limit), unit).strip(),
        value >= limit ? LimitCheck.HOLDS : LimitCheck.BROKEN,
        how);
  }

  static Row figure(String what, String unit, double value, String how) {
    return new Row(what, unit, value, "", LimitCheck.NO_LIMIT, how);
  }

  static Row leftOut(String what, String why) {
    return new Row(what, "", 0, "", LimitCheck.LEFT_OUT, why);
  }

  String line() {
    String measured = check == LimitCheck.LEFT_OUT ? "-" : number(value) + " " + unit;
    return "  %-52s %18s   %-14s %s"
        .formatted(what, measured, limit, check.label())
        .stripTrailing();
  }

  private static String number(double value) {
    return value >= 100
        ? "%,d".formatted(Math.round(value)).replace(',', ' ')
        : "%.2f".formatted(value).replaceAll("\\.?0+$", "");
  }
}
