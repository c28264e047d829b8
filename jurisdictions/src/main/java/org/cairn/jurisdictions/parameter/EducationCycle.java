package org.cairn.jurisdictions.parameter;

import static org.cairn.jurisdictions.parameter.Forms.choice;
import static org.cairn.jurisdictions.parameter.Forms.fields;
import static org.cairn.jurisdictions.parameter.Forms.whole;

import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/** The length of a cycle of continuing education and its start. */
public record EducationCycle(int years, Anchor anchor) {

  /** The day on which the cycles after the first begin. */
  public enum Anchor {
    /** The first of January. */
    CALENDAR,
    /** The day of the certificate. */
    ISSUE_DATE,
    /** The first day of the month of the certificate. */
    FIRST_OF_MONTH,
    /** The first day of the month after it: a cycle ends with the last day of its month. */
    END_OF_MONTH
  }

  static Form<EducationCycle> form() {
    return fields(EducationCycle::read);
  }

  private static Optional<EducationCycle> read(Fields fields) {
    Optional<Integer> years = whole(1, 50).read(fields, "years");
    Optional<Anchor> anchor = choice(Anchor.class).read(fields, "anchor");
    return years.flatMap(length -> anchor.map(day -> new EducationCycle(length, day)));
  }
}
