package org.cairn.timeline.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a WHERE, and the values of its parameters by name. The text is always one of our own
 * constants; what callers say are values.
 */
public record Condition(String sql, Map<String, Object> values) {

  public static final Condition ALWAYS = new Condition("TRUE", Map.of());

  public Condition {
    values = Map.copyOf(values);
  }

  public Condition and(String more, Map<String, Object> itsValues) {
    return and(new Condition(more, itsValues));
  }

  public Condition and(Condition other) {
    Map<String, Object> both = new HashMap<>(values);
    both.putAll(other.values);
    return new Condition(sql + "\n AND " + other.sql, both);
  }

  /**
   * As precise as the database keeps time; rounding up would show what was learned a moment later.
   *
   * @param by only what had been learned by then; null for everything
   */
  public Condition learned(@Nullable Instant by) {
    return by == null
        ? this
        : and("recorded_at <= :knownAt", Map.of("knownAt", by.truncatedTo(ChronoUnit.MICROS)));
  }

  /** A statement that has {@code {condition}} where this belongs. */
  public String in(String statement) {
    return statement.replace("{condition}", sql);
  }
}
