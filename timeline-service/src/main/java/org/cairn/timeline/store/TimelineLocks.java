package org.cairn.timeline.store;

import java.util.Map;
import org.cairn.kit.sql.Sql;
import org.cairn.kit.sql.StatementFailed;

/** The advisory locks of this service's database, in one place so that no number is used twice. */
public enum TimelineLocks {
  /** Held by the writer of events, until the commit. */
  ARRIVAL(1),
  /** Held by the one rebuild for as long as its connection lives; shared by comparisons. */
  REBUILD(2);

  /** The outbox relay of the kit has a space of its own. */
  private static final int SPACE = 0x0CA13;

  /** The previous holder may have finished and be about to release it. */
  private static final String WAIT_BRIEFLY = "SET LOCAL lock_timeout = '300ms'";

  private static final String LOCK_TIMEOUT = "55P03";

  private final int number;

  TimelineLocks(int number) {
    this.number = number;
  }

  /** Gives a statement this lock's {@code :space} and {@code :number}. */
  public Sql.Statement bound(Sql.Statement statement) {
    return statement.withAll(Map.of("space", SPACE, "number", number));
  }

  /**
   * Held until the connection ends.
   *
   * @throws RebuildRunning if somebody else holds it
   */
  public void acquireForSession(Sql sql) {
    acquire(sql, "SELECT pg_advisory_lock(:space, :number)");
  }

  /**
   * Held together with others that share it, until the transaction ends.
   *
   * @throws RebuildRunning if somebody holds it exclusively
   */
  public void shareForTransaction(Sql sql) {
    acquire(sql, "SELECT pg_advisory_xact_lock_shared(:space, :number)");
  }

  private void acquire(Sql sql, String lock) {
    try {
      sql.of(WAIT_BRIEFLY).update();
      bound(sql.of(lock)).first(String.class);
    } catch (StatementFailed e) {
      if (LOCK_TIMEOUT.equals(e.sqlState())) {
        throw new RebuildRunning();
      }
      throw e;
    }
  }
}
