package org.cairn.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/**
 * The only access to a service's database besides its repositories: statements with named
 * parameters, run in the caller's transaction if there is one. A row is read into a record whose
 * components are named like the columns ({@code peer_id} is {@code peerId}); many rows are written
 * with one statement, from arrays: {@code SELECT … FROM unnest(:ids::uuid[], :days::date[])}.
 */
@ApplicationScoped
public class Sql {

  private final Jdbi jdbi;

  @Inject
  public Sql(DataSource database) {
    this(Jdbi.create(database::getConnection));
  }

  /** On one connection, which its owner closes: for work that needs a session of its own. */
  public static Sql over(Connection connection) {
    return new Sql(Jdbi.create(connection));
  }

  private Sql(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.registerRowMapper(new Forms.Records());
    jdbi.registerColumnMapper(new Forms.Columns());
    // What is bound may be about a person; a failure that is logged must not tell it.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * @param sql with parameters such as {@code :peer}
   */
  public Statement of(String sql) {
    return new Statement(sql);
  }

  /** A statement and the values of its parameters. */
  public final class Statement {
    private final String sql;
    private final Map<String, Argument> values = new HashMap<>();

    private Statement(String sql) {
      this.sql = sql;
    }

    public Statement with(String name, @Nullable Object value) {
      values.put(name, Forms.argument(value));
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
    public <T> List<T> list(Class<T> row) {
      return run(handle -> bound(handle.createQuery(sql)).mapTo(row).list());
    }

    /** The first row, where there is one. */
    public <T> Optional<T> first(Class<T> row) {
      return run(handle -> bound(handle.createQuery(sql)).mapTo(row).findFirst());
    }

    /** The only row that a statement has which always has one. */
    public <T> T one(Class<T> row) {
      return run(handle -> bound(handle.createQuery(sql)).mapTo(row).one());
    }

    /**
     * @return how many rows were written
     */
    public int update() {
      return run(handle -> bound(handle.createUpdate(sql)).execute());
    }

    /** How the database would run it, line by line; for tests that a page costs a page. */
    public List<String> plan() {
      return run(handle ->
          bound(handle.createQuery("EXPLAIN (COSTS OFF) " + sql)).mapTo(String.class).list());
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
      values.forEach(statement::bind);
      return statement;
    }

    private <T> T run(Function<Handle, T> use) {
      try (Handle handle = jdbi.open()) {
        return use.apply(handle);
      } catch (JdbiException e) {
        throw new StatementFailed(sql, e);
      }
    }
  }
}
