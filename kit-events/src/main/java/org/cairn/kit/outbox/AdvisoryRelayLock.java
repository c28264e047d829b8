package org.cairn.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A session-level advisory lock of PostgreSQL: it is released with the connection, so a relay that
 * dies or loses its connection frees it. A pooled connection would silently lose it when the pool
 * renews it.
 */
public final class AdvisoryRelayLock implements RelayLock {

  /** Any two numbers will do as long as nothing else in the database uses them. */
  private static final int SPACE = 0x0CA12;

  private static final int RELAY = 1;

  @Override
  public boolean acquire(Connection connection) throws SQLException {
    return isHeld(connection) || ask(connection, "SELECT pg_try_advisory_lock(?, ?)");
  }

  @Override
  public boolean isHeld(Connection connection) throws SQLException {
    return ask(
        connection,
        """
        SELECT EXISTS (SELECT FROM pg_locks
                        WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND granted
                          AND classid = ? AND objid = ?)
        """);
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setInt(1, SPACE);
      statement.setInt(2, RELAY);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }
}
