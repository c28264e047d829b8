package org.cairn.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What stands in the database after the consumer has been at work. */
@ApplicationScoped
class Evidence {

  private final DataSource database;

  Evidence(DataSource database) {
    this.database = database;
  }

  DataSource database() {
    return database;
  }

  /** The sequences of the effects on a key, in the order in which they happened. */
  List<String> effects(String key) {
    return strings("SELECT sequence::text FROM effect WHERE event_key = ? ORDER BY nr", key);
  }

  /** The events of a topic that wait, as "key sequence cause", in their order. */
  List<String> waiting(String topic) {
    return strings(
        """
        SELECT event_key || ' ' || coalesce(headers ->> 'ce_sequence', '-') || ' ' || cause
          FROM parked_event WHERE topic = ? AND released_at IS NULL ORDER BY record_offset
        """,
        topic);
  }

  List<String> heldKeys(String topic) {
    return strings("SELECT event_key FROM held_key WHERE topic = ? ORDER BY 1", topic);
  }

  UUID firstParked(String topic) {
    return UUID.fromString(
        strings(
                """
                SELECT event_id::text FROM parked_event
                 WHERE topic = ? AND released_at IS NULL ORDER BY record_offset
                """,
                topic)
            .getFirst());
  }

  boolean isInInbox(UUID eventId) {
    return !strings("SELECT 1::text FROM inbox WHERE event_id = ?::uuid", eventId.toString())
        .isEmpty();
  }

  List<String> deadLetters(String topic) {
    return strings(
        """
        SELECT convert_from(payload, 'UTF8')::jsonb ->> 'cause' FROM outbox
         WHERE aggregatetype = 'dead-letters'
           AND convert_from(payload, 'UTF8')::jsonb ->> 'topic' = ? ORDER BY position
        """,
        topic);
  }

  private List<String> strings(String sql, String parameter) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      var found = new ArrayList<String>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(result.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
