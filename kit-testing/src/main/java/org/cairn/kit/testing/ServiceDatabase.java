package org.cairn.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The service's database, seen by somebody else: on connections that are not the service's. */
public final class ServiceDatabase {

  private ServiceDatabase() {}

  public static Connection connect() throws SQLException {
    return PlatformResource.administrator();
  }

  public static void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public static long count(String select, Object... values) {
    return rows("SELECT count(*) AS n FROM (" + select + ") AS counted", values).stream()
        .mapToLong(row -> (Long) row.getOrDefault("n", -1L))
        .findFirst()
        .orElseThrow();
  }

  public static List<Map<String, @Nullable Object>> rows(String select, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(select)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return read(result);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(select, e);
    }
  }

  public static byte[] payloadOf(Map<String, @Nullable Object> event) {
    return (byte[]) Objects.requireNonNull(event.get("payload"));
  }

  private static List<Map<String, @Nullable Object>> read(ResultSet result) throws SQLException {
    var columns = result.getMetaData();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        row.put(columns.getColumnLabel(i), result.getObject(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
