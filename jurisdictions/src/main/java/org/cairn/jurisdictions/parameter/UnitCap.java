package org.cairn.jurisdictions.parameter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.jurisdictions.Fields;
import org.cairn.jurisdictions.Scalar;

/**
 * Most units that are paid for one person in a period.
 *
 * @param over what happens to the units above it
 */
public record UnitCap(int units, Window within, Over over) {

  /** A limit is seldom a wall. */
  public enum Over {
    DENIED,
    /** The payer pays them with prior approval. */
    NEEDS_AUTHORIZATION
  }

  /** The time. */
  public sealed interface Window {

    record Day() implements Window {}

    /** These months, ending on the day of the service. */
    record RollingMonths(int months) implements Window {}

    /** Twelve months that begin with the first day of this month. */
    record YearFrom(int month) implements Window {}
  }

  private static final Pattern ROLLING =
      Pattern.compile("rolling_months\\(([1-9]|1[0-9]|2[0-4])\\)");
  private static final Pattern YEAR = Pattern.compile("year_from\\(([1-9]|1[0-2])\\)");

  private static final Form<Over> OVER = Forms.choice(Over.class);

  static Form<UnitCap> form() {
    return Forms.fields(UnitCap::read);
  }

  private static Optional<UnitCap> read(Fields fields) {
    Optional<Integer> units = Forms.whole(0, 100_000).read(fields, "units");
    Optional<Window> within = fields.scalar("within").flatMap(UnitCap::window);
    Optional<Over> over = fields.has("over") ? OVER.read(fields, "over") : Optional.of(Over.DENIED);
    return units.flatMap(
        most -> within.flatMap(window -> over.map(then -> new UnitCap(most, window, then))));
  }

  private static Optional<Window> window(Scalar scalar) {
    String word = scalar.node().getValue();
    Matcher rolling = ROLLING.matcher(word);
    if (rolling.matches()) {
      return Optional.of(new Window.RollingMonths(Integer.parseInt(rolling.group(1))));
    }
    Matcher year = YEAR.matcher(word);
    if (year.matches()) {
      return Optional.of(new Window.YearFrom(Integer.parseInt(year.group(1))));
    }
    return word.equals("day")
        ? Optional.of(new Window.Day())
        : scalar.wrong("must be one of day, rolling_months(n), year_from(month)");
  }
}
