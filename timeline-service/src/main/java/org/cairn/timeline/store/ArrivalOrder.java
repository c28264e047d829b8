package org.cairn.timeline.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets one transaction at a time give facts their positions. */
public interface ArrivalOrder {

  /** Waits for its turn and keeps it until the transaction of this connection ends. */
  void enter(Connection connection) throws SQLException;
}
