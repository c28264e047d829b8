package org.cairn.billing.encounter.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many rows as the arrays that a statement unnests. */
final class Columns {

  private Columns() {}

  static <T> Array of(
      Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).map(Columns::text).toArray());
  }

  /** The driver writes the elements of an array as texts, and times in its own way. */
  private static @Nullable Object text(@Nullable Object value) {
    return value instanceof OffsetDateTime || value instanceof Instant || value instanceof LocalDate
        ? value.toString()
        : value;
  }

  static Array ofBytes(Connection connection, Stream<byte @Nullable []> values)
      throws SQLException {
    return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
  }
}
