package org.cairn.supervision.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs statements in the caller's transaction, with values in the order of their places. */
@ApplicationScoped
public class Sql {

  /** Reads one row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  public Sql(DataSource database) {
    this.database = database;
  }

  public <T> List<T> rows(String sql, Reader<T> reader, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("A statement failed", e);
    }
  }

  public <T> Optional<T> row(String sql, Reader<T> reader, @Nullable Object... values) {
    return rows(sql, reader, values).stream().findFirst();
  }

  /**
   * @return how many rows were written
   */
  public int update(String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A statement failed", e);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      switch (value) {
        case Instant time -> statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
        case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
        case String[] words -> statement.setArray(i + 1, connection.createArrayOf("text", words));
        case null, default -> statement.setObject(i + 1, value);
      }
    }
    return statement;
  }

  /** One column of many rows, to be cast where it is used. */
  public static <T> @Nullable String[] texts(
      List<T> rows, Function<? super T, ? extends @Nullable Object> column) {
    @Nullable String[] values = new String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = column.apply(rows.get(i));
      values[i] = value == null ? null : value.toString();
    }
    return values;
  }

  public static <T> UUID[] ids(List<T> rows, Function<? super T, UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  public static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  public static List<String> words(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
