package org.cairn.journeys.running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's own database, seen by the administrator of the local server. */
public record Database(int port, String name) {

  /** Reads one row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public Connection open() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:"
            + port
            + "/"
            + name
            + "?connectTimeout=5&socketTimeout=120&ApplicationName=journeys",
        "postgres",
        "");
  }

  public <T> List<T> rows(String query, RowReader<T> reader, Object... parameters) {
    try (Connection connection = open()) {
      return rows(connection, query, reader, parameters);
    } catch (SQLException e) {
      throw new IllegalStateException(name + " cannot be read: " + query, e);
    }
  }

  public static <T> List<T> rows(
      Connection connection, String query, RowReader<T> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var found = new ArrayList<T>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(reader.read(result));
        }
      }
      return found;
    }
  }

  public long count(String query, Object... parameters) {
    return rows(query, row -> row.getLong(1), parameters).getFirst();
  }
}
