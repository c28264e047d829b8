package org.cairn.journeys.bench;

/**
 * A line of the table.
 *
 * @param limit what must hold; empty where nothing is demanded
 * @param how what was measured, and how
 */
record Row(String what, String unit, double value, String limit, Verdict verdict, String how) {

  /** What a row says about the limit. */
  enum Verdict {
    HOLDS("holds"),
    BROKEN("BROKEN"),
    NO_LIMIT(""),
    LEFT_OUT("left out");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    String code() {
      return word;
    }
  }

  static Row atMost(double limit, String what, String unit, double value, String how) {
    return new Row(
        what,
        unit,
        value,
        "<= %s %s".formatted(number(limit), unit),
        value <= limit ? Verdict.HOLDS : Verdict.BROKEN,
        how);
  }

  static Row atLeast(double limit, String what, String unit, double value, String how) {
    return new Row(
        what,
        unit,
        value,
        ">= %s %s".formatted(number(limit), unit).strip(),
        value >= limit ? Verdict.HOLDS : Verdict.BROKEN,
        how);
  }

  static Row figure(String what, String unit, double value, String how) {
    return new Row(what, unit, value, "", Verdict.NO_LIMIT, how);
  }

  static Row leftOut(String what, String why) {
    return new Row(what, "", 0, "", Verdict.LEFT_OUT, why);
  }

  String line() {
    String measured = verdict == Verdict.LEFT_OUT ? "-" : number(value) + " " + unit;
    return "  %-52s %18s   %-14s %s"
        .formatted(what, measured, limit, verdict.code())
        .stripTrailing();
  }

  private static String number(double value) {
    return value >= 100
        ? "%,d".formatted(Math.round(value)).replace(',', ' ')
        : "%.2f".formatted(value).replaceAll("\\.?0+$", "");
  }
}
