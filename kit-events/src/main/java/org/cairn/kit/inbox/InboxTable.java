package org.cairn.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Insert first, and let the primary key decide: reading first and inserting later has a gap. */
public final class InboxTable implements Inbox {

  private static final String ENTER =
      """
      INSERT INTO inbox (event_id)
      SELECT DISTINCT id FROM unnest(?::uuid[]) AS e (id) ORDER BY id
      ON CONFLICT DO NOTHING
      RETURNING event_id
      """;

  @Override
  public Set<UUID> enter(Connection connection, List<ReceivedEvent> events) throws SQLException {
    var entered = new HashSet<UUID>();
    try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", events.stream().map(ReceivedEvent::id).toArray()));
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          entered.add(result.getObject(1, UUID.class));
        }
      }
    }
    return entered;
  }
}
