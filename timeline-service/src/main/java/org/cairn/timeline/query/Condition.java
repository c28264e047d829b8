package org.cairn.timeline.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a WHERE, and the values of its parameters in their order. The text is always one of our
 * own constants; what callers say are values.
 */
record Condition(String sql, List<Object> values) {

  static final Condition ALWAYS = new Condition("TRUE", List.of());

  Condition {
    values = List.copyOf(values);
  }

  static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  Condition and(String more, Object... itsValues) {
    return and(of(more, itsValues));
  }

  Condition and(Condition other) {
    List<Object> both = new ArrayList<>(values);
    both.addAll(other.values);
    return new Condition(sql + "\n AND " + other.sql, both);
  }

  /**
   * @return the place of the parameter that follows
   */
  int bind(PreparedStatement statement, int from) throws SQLException {
    int place = from;
    for (Object value : values) {
      statement.setObject(place++, value);
    }
    return place;
  }
}
