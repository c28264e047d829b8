package org.cairn.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Remembers which events were applied. */
public interface Inbox {

  /**
   * Enters the events in the caller's transaction.
   *
   * @return the ids that were not there before; a twin being entered by another transaction is
   *     waited for
   */
  Set<UUID> enter(Connection connection, List<ReceivedEvent> events) throws SQLException;
}
