package org.cairn.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** At most one relay per service publishes: two would send a key's facts past each other. */
public interface RelayLock {

  boolean acquire(Connection connection) throws SQLException;

  /** Whether this very connection still owns the lock; asked before each send. */
  boolean isHeld(Connection connection) throws SQLException;
}
