package org.cairn.journeys.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cairn.journeys.running.Database;

/**
 * Pauses the relay of a service by holding the lock that only one relay may hold. Closing it
 * resumes the relay.
 */
final class RelayPause implements AutoCloseable {
  /** The two numbers of the relay's lock in the kit. */
  private static final String TRY = "SELECT pg_try_advisory_lock(%d, 1)".formatted(0x0CA12);

  private static final String TERMINATE_HOLDERS =
      """
      SELECT pg_terminate_backend(pid) FROM pg_locks
       WHERE locktype = 'advisory' AND granted AND classid = %d AND objid = 1
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """
          .formatted(0x0CA12);

  private static final int TRIES = 1_000;

  private final Connection connection;

  RelayPause(Database database) {
    try {
      connection = database.open();
      take();
    } catch (SQLException e) {
      throw new IllegalStateException("the relay cannot be paused", e);
    }
  }

  private void take() throws SQLException {
    for (int i = 0; i < TRIES; i++) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(TERMINATE_HOLDERS);
      }
      if (Database.rows(connection, TRY, row -> row.getBoolean(1)).getFirst()) {
        return;
      }
    }
    throw new IllegalStateException("the relay does not release its lock");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the relay cannot be resumed", e);
    }
  }
}
