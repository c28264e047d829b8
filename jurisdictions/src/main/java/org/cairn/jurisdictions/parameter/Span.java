package org.cairn.jurisdictions.parameter;

import static org.cairn.jurisdictions.parameter.Forms.whole;

import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/** A length of time as a rule states it, in one unit: 45 days, 1 month, 2 years. */
public record Span(Unit unit, int length) {

  public enum Unit {
    DAYS("days"),
    MONTHS("months"),
    YEARS("years");

    private final String field;

    Unit(String field) {
      this.field = field;
    }
  }

  private static final Form<Integer> LENGTH = whole(1, 36_500);

  /** {@code {days: 45}} and so on. */
  static Form<Span> form() {
    return Forms.fields(Span::read);
  }

  private static Optional<Span> read(Fields fields) {
    Optional<Span> found = Optional.empty();
    for (Unit unit : Unit.values()) {
      if (fields.has(unit.field)) {
        if (found.isPresent()) {
          fields.problem(unit.field, "a length of time is named in one unit");
          return Optional.empty();
        }
        found = LENGTH.read(fields, unit.field).map(length -> new Span(unit, length));
      }
    }
    if (found.isEmpty() && fields.names().isEmpty()) {
      fields.problem(Unit.DAYS.field, "names neither days, months nor years");
    }
    return found;
  }
}
