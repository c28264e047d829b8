package org.cairn.timeline.rebuild.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.cairn.kit.sql.Sql;
import org.cairn.kit.sql.StatementFailed;

/**
 * A connection of a rebuild's own, since it holds the rebuild lock from the first batch to the last
 * and commits many times in between, which no connection of the pool and no transaction of the
 * container does. With {@link RebuildConnections} the only place in this service with JDBC.
 */
final class RebuildSession implements AutoCloseable {

  private final Connection connection;
  private final Sql sql;

  RebuildSession(Connection connection) {
    this.connection = connection;
    this.sql = Sql.over(connection);
  }

  Sql sql() {
    return sql;
  }

  void execute(String statement) {
    sql.of(statement).update();
  }

  void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new StatementFailed("COMMIT", e);
    }
  }

  void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new StatementFailed("ROLLBACK", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StatementFailed("the end of a connection", e);
    }
  }
}
