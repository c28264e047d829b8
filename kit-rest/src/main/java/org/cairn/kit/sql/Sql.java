package org.cairn.kit.sql;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jspecify.annotations.Nullable;

/**
 * The only access to a service's database besides its repositories: statements with named
 * parameters, run in the caller's transaction if there is one. A row is read into a record whose
 * components are named like the columns ({@code peer_id} is {@code peerId}); many rows are written
 * with one statement, from arrays: {@code SELECT … FROM unnest(:ids::uuid[], :days::date[])}.
 */
@ApplicationScoped
public class Sql {

  /** Remembers what it has parsed. */
  private static final SqlParser PARSER = new ColonPrefixSqlParser();

  private final Session session;

  @Inject
  public Sql(DataSource database) {
    this(
        new Session() {
          @Override
          public <T extends @Nullable Object> T use(Work<Connection, T> work) throws SQLException {
            try (Connection connection = database.getConnection()) {
              return work.with(connection);
            }
          }
        });
  }

  /** On one connection, which its owner closes: for work that needs a session of its own. */
  public static Sql over(Connection connection) {
    return new Sql(
        new Session() {
          @Override
          public <T extends @Nullable Object> T use(Work<Connection, T> work) throws SQLException {
            return work.with(connection);
          }
        });
  }

  private Sql(Session session) {
    this.session = session;
  }

  /**
   * @param sql with parameters such as {@code :peer}
   */
  public Statement of(String sql) {
    return new Statement(sql);
  }

  /** Where the connection of a statement comes from, and who closes it. */
  private interface Session {
    <T extends @Nullable Object> T use(Work<Connection, T> work) throws SQLException;
  }

  private interface Work<R, T extends @Nullable Object> {
    T with(R resource) throws SQLException;
  }

  /** A statement and the values of its parameters. */
  public final class Statement {
    private final String sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Statement(String sql) {
      this.sql = sql;
    }

    public Statement with(String name, @Nullable Object value) {
      values.put(name, value);
      return this;
    }

    /** Values by the names of their parameters. */
    public Statement withAll(Map<String, ?> parameters) {
      parameters.forEach(this::with);
      return this;
    }

    /** An array of ids. */
    public Statement withIds(String name, Collection<UUID> ids) {
      return with(name, ids.toArray(UUID[]::new));
    }

    /** An array of texts. */
    public Statement withTexts(String name, Collection<String> texts) {
      return withColumn(name, texts, Function.identity());
    }

    /**
     * One column of many rows, as an array of texts, to be cast in the statement to what it is:
     * {@code :days::date[]}.
     */
    public <T> Statement withColumn(
        String name, Collection<T> rows, Function<? super T, ? extends @Nullable Object> column) {
      return with(name, rows.stream().map(column).map(Forms::text).toArray(String[]::new));
    }

    /** One column of many rows, as an array of byte strings. */
    public <T> Statement withBytes(
        String name, Collection<T> rows, Function<? super T, byte @Nullable []> column) {
      return with(name, rows.stream().map(column).toArray(byte[][]::new));
    }

    /** Every row, as a record or as the value of its only column. */
    public <T> List<T> list(Class<T> type) {
      return read(rows -> {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(requireNonNull(row(type, rows)));
        }
        return read;
      });
    }

    /** The first row, where there is one. */
    public <T> Optional<T> first(Class<T> type) {
      return read(rows -> rows.next() ? Optional.ofNullable(row(type, rows)) : Optional.empty());
    }

    /** The only row that a statement has which always has one. */
    public <T> T one(Class<T> type) {
      List<T> rows = list(type);
      if (rows.size() != 1) {
        throw new IllegalStateException("%d rows, not one: %s".formatted(rows.size(), sql));
      }
      return rows.getFirst();
    }

    /**
     * @return how many rows were written
     */
    public int update() {
      return run(PreparedStatement::executeUpdate);
    }

    /** How the database would run it, line by line; for tests that a page costs a page. */
    public List<String> plan() {
      return new Statement("EXPLAIN (COSTS OFF) " + sql).withAll(values).list(String.class);
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable T row(Class<T> type, ResultSet rows) throws SQLException {
      return (T) RowReader.of(type).read(rows);
    }

    private <T> T read(Work<ResultSet, T> use) {
      return run(statement -> {
        try (ResultSet rows = statement.executeQuery()) {
          return use.with(rows);
        }
      });
    }

    private <T> T run(Work<PreparedStatement, T> use) {
      ParsedSql parsed = PARSER.parse(sql, null);
      List<String> names = parsed.getParameters().getParameterNames();
      try {
        return session.use(connection -> {
          try (PreparedStatement statement = connection.prepareStatement(parsed.getSql())) {
            bind(statement, names);
            return use.with(statement);
          }
        });
      } catch (SQLException e) {
        throw new StatementFailed(sql, e);
      }
    }

    private void bind(PreparedStatement statement, List<String> names) throws SQLException {
      if (!values.keySet().containsAll(names) || !names.containsAll(values.keySet())) {
        throw new IllegalArgumentException(
            "Parameters %s, values %s: %s".formatted(names, values.keySet(), sql));
      }
      for (int i = 0; i < names.size(); i++) {
        Forms.bind(statement, i + 1, values.get(names.get(i)));
      }
    }
  }
}
