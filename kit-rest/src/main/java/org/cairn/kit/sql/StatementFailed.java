package org.cairn.kit.sql;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement that the database did not carry out; says which, and never with which values. */
public final class StatementFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int ENOUGH = 80;

  private final @Nullable String sqlState;

  public StatementFailed(String sql, Throwable cause) {
    super("SQLSTATE %s from \"%s\"".formatted(stateOf(cause), begin(sql)), cause);
    sqlState = stateOf(cause);
  }

  /** Null if the database was not reached. */
  public @Nullable String sqlState() {
    return sqlState;
  }

  private static String begin(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= ENOUGH ? line : line.substring(0, ENOUGH) + "…";
  }

  private static @Nullable String stateOf(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(failure -> ((SQLException) failure).getSQLState())
        .findFirst()
        .orElse(null);
  }
}
