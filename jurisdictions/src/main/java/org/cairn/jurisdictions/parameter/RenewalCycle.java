package org.cairn.jurisdictions.parameter;

import static org.cairn.jurisdictions.parameter.Forms.choice;
import static org.cairn.jurisdictions.parameter.Forms.whole;

/**
 * The term of a certificate until its renewal.
 *
 * @param years of one term
 * @param anchor what determines its end
 */
public record RenewalCycle(int years, Anchor anchor) {

  public enum Anchor {
    /** Ends with the calendar year; the first term is what is left of its year. */
    CALENDAR_YEAR,
    /** Ends on the anniversary of the issue. */
    ISSUE_DATE,
    /** Begins on the first of the month of the issue and ends the day before that. */
    FIRST_OF_MONTH,
    /** Ends with the last day of the month of the anniversary. */
    LAST_OF_MONTH
  }

  static Form<RenewalCycle> form() {
    Form<Integer> years = whole(1, 20);
    Form<Anchor> anchor = choice(Anchor.class);
    return Forms.fields(fields ->
        years
            .read(fields, "years")
            .flatMap(
                many -> anchor.read(fields, "anchor").map(from -> new RenewalCycle(many, from))));
  }
}
