package org.cairn.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The databases on the local server, one per service, with three roles each: the role of the
 * service; the owner, which runs migrations and owns the audit log; and one that can only read that
 * log. A service that owned its database could drop what it must not change.
 */
public record Databases(int port) {

  public static String password(String role) {
    return "demo-" + role + "-password";
  }

  public static String ownerOf(String service) {
    return service + "_owner";
  }

  public static String readerOf(String service) {
    return service + "_reader";
  }

  /** Creates what is missing and corrects databases of an earlier version. */
  public void create(List<String> names) throws SQLException {
    try (Connection connection = open("postgres")) {
      for (String name : names) {
        createRole(connection, name);
        createRole(connection, ownerOf(name));
        createRole(connection, readerOf(name));
        // The owner acts as the service for all tables but the log; the service never as the owner.
        run(connection, "grant " + quoted(name) + " to " + quoted(ownerOf(name)));
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
          run(connection, "create database " + quoted(name));
        }
        run(connection, "alter database " + quoted(name) + " owner to " + quoted(ownerOf(name)));
      }
    }
    for (String name : names) {
      grantInside(name);
    }
  }

  private static void createRole(Connection connection, String role) throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
      run(connection, "create role " + quoted(role) + " login password '" + password(role) + "'");
    }
  }

  private void grantInside(String name) throws SQLException {
    String owner = quoted(ownerOf(name));
    String reader = quoted(readerOf(name));
    try (Connection connection = open(name)) {
      run(connection, "grant create on schema public to " + quoted(name));
      // The owner's own tables are the audit log.
      String owned = "alter default privileges for role " + owner + " grant ";
      run(connection, owned + "usage on schemas to " + reader);
      run(connection, owned + "select on tables to " + reader);
    }
  }

  public boolean answer() {
    try (Connection connection = open("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Opens a connection that can read the audit log of a service and nothing else. */
  public Connection openAsReader(String service) throws SQLException {
    String reader = readerOf(service);
    return DriverManager.getConnection(
        address(service) + "?connectTimeout=5", reader, password(reader));
  }

  private Connection open(String database) throws SQLException {
    return DriverManager.getConnection(
        address(database) + "?connectTimeout=5&socketTimeout=30", "postgres", "");
  }

  private String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
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
