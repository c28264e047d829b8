package org.cairn.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Chooses which stored facts a round of the relay sends, in the order of their positions. */
public interface OutboxClaim {

  /**
   * @param stoppedKeys Kafka keys whose facts have to wait; leaving them out keeps a long queue
   *     behind one bad fact from filling every batch
   */
  List<OutboxRow> next(Connection connection, Set<String> stoppedKeys, int limit)
      throws SQLException;
}
