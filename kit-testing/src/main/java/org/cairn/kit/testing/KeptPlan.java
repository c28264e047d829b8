package org.cairn.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plan that the database keeps for a statement of a command that is first carried out while its
 * tables are empty. It is used as the tables grow, until they are analyzed; a plan that reads a
 * table whole is then slower with every row.
 */
public final class KeptPlan {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(\\w+)::([a-z]+(\\[])?)");

  private KeptPlan() {}

  /**
   * @param sql with parameters that each name their type, as {@code :ids::uuid[]}
   * @param tables that it reads
   */
  public static List<String> onEmpty(String sql, String... tables) {
    Map<String, String> types = new LinkedHashMap<>();
    Matcher parameters = PARAMETER.matcher(sql);
    while (parameters.find()) {
      types.putIfAbsent(parameters.group(1), parameters.group(2));
    }
    List<String> names = List.copyOf(types.keySet());
    String numbered =
        PARAMETER.matcher(sql).replaceAll(it -> "\\$" + (names.indexOf(it.group(1)) + 1));
    try (Connection connection = ServiceDatabase.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE SCHEMA empty");
      for (String table : tables) {
        statement.execute("CREATE TABLE empty.%1$s (LIKE %1$s INCLUDING ALL)".formatted(table));
      }
      statement.execute("SET LOCAL search_path = empty, public");
      statement.execute("SET LOCAL plan_cache_mode = force_generic_plan");
      statement.execute(
          "PREPARE kept (%s) AS %s".formatted(String.join(", ", types.values()), numbered));
      List<String> plan = explained(statement, types.size());
      connection.rollback();
      return plan;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<String> explained(Statement statement, int parameters) throws SQLException {
    String nulls = String.join(", ", Collections.nCopies(parameters, "NULL"));
    List<String> plan = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery("EXPLAIN (COSTS OFF) EXECUTE kept (" + nulls + ")")) {
      while (result.next()) {
        plan.add(result.getString(1));
      }
    }
    return plan;
  }
}
