package org.cairn.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases on the local server: one per service, owned by a role of the same name. */
public record Databases(int port) {

  public static String password(String role) {
    return "demo-" + role + "-password";
  }

  /** Creates what is missing; harmless when everything is there. */
  public void create(List<String> names) throws SQLException {
    try (Connection connection = open()) {
      for (String name : names) {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
          run(
              connection,
              "create role " + quoted(name) + " login password '" + password(name) + "'");
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
          run(connection, "create database " + quoted(name) + " owner " + quoted(name));
        }
      }
    }
  }

  public boolean answer() {
    try (Connection connection = open()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=30",
        "postgres",
        "");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    return '"' + name + '"';
  }
}
