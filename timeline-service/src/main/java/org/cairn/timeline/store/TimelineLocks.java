package org.cairn.timeline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The advisory locks of this service's database, in one place so that no number is used twice. */
public enum TimelineLocks {
  /** Held by whoever writes facts, until the commit. */
  ARRIVAL(1),
  /** Held by the one rebuild, for as long as its connection lives; shared by comparisons. */
  REBUILD(2);

  /** The outbox relay of the kit has a space of its own. */
  public static final int SPACE = 0x0CA13;

  /** A moment's patience: the holder before may have finished and be about to let go. */
  private static final String A_MOMENT = "SET LOCAL lock_timeout = '300ms'";

  private static final String LOCK_TIMEOUT = "55P03";

  private final int number;

  TimelineLocks(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /**
   * Kept until the connection ends.
   *
   * @throws RebuildRunning if somebody else has it
   */
  public void takeForSession(Connection connection) throws SQLException {
    take(connection, "SELECT pg_advisory_lock(?, ?)");
  }

  /**
   * Beside others that share it, until the transaction ends.
   *
   * @throws RebuildRunning if somebody has it alone
   */
  public void shareForTransaction(Connection connection) throws SQLException {
    take(connection, "SELECT pg_advisory_xact_lock_shared(?, ?)");
  }

  private void take(Connection connection, String lock) throws SQLException {
    try (Statement patience = connection.createStatement();
        PreparedStatement statement = connection.prepareStatement(lock)) {
      patience.execute(A_MOMENT);
      statement.setInt(1, SPACE);
      statement.setInt(2, number);
      statement.execute();
    } catch (SQLException e) {
      if (LOCK_TIMEOUT.equals(e.getSQLState())) {
        throw new RebuildRunning();
      }
      throw e;
    }
  }
}
