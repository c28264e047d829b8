package org.cairn.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of events that wait, and of the keys held by them. All calls join the caller's
 * transaction.
 */
public class ParkedEvents {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A held key: later events of the same key on the same topic queue up behind the first. */
  public record HeldKey(String topic, String key) {
    static HeldKey of(ReceivedEvent.Place place) {
      return new HeldKey(place.topic(), place.key());
    }
  }

  /** What is kept of an event that waits. */
  record Parking(
      UUID eventId,
      ReceivedEvent.Place place,
      String type,
      @Nullable UUID subject,
      Map<String, String> headers,
      byte[] value,
      ParkingCause cause,
      String detail) {}

  private static final String HELD =
      """
      SELECT h.topic, h.event_key
        FROM unnest(?::text[], ?::text[]) AS w (topic, event_key)
        JOIN held_key h USING (topic, event_key)
         FOR SHARE OF h
      """;

  private static final String HOLD =
      "INSERT INTO held_key (topic, event_key) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private static final String PARK =
      """
      INSERT INTO parked_event (event_id, topic, partition, record_offset, event_key, type, subject,
                                headers, value, cause, cause_detail)
      SELECT n.* FROM (VALUES (?::uuid, ?, ?::integer, ?::bigint, ?, ?, ?::uuid,
                               ?::jsonb, ?::bytea, ?, ?)) AS n (event_id)
       WHERE NOT EXISTS (SELECT FROM inbox i WHERE i.event_id = n.event_id)
      ON CONFLICT (event_id) DO NOTHING
      """;

  private static final String LOCK =
      "SELECT 1 FROM held_key WHERE topic = ? AND event_key = ? FOR UPDATE";

  private static final String FIRST =
      """
      SELECT event_id, topic, partition, record_offset, event_key, headers, value
        FROM parked_event
       WHERE topic = ? AND event_key = ? AND released_at IS NULL
       ORDER BY partition, record_offset
       LIMIT 1
      """;

  private static final String RELEASE =
      "UPDATE parked_event SET released_at = clock_timestamp() WHERE event_id = ?";

  private static final String FREE = "DELETE FROM held_key WHERE topic = ? AND event_key = ?";

  private static final String KEY_OF =
      "SELECT topic, event_key FROM parked_event WHERE event_id = ? AND released_at IS NULL";

  Set<HeldKey> heldAmong(Connection connection, Collection<HeldKey> keys) throws SQLException {
    var held = new HashSet<HeldKey>();
    try (PreparedStatement statement = connection.prepareStatement(HELD)) {
      statement.setArray(
          1, connection.createArrayOf("text", keys.stream().map(HeldKey::topic).toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", keys.stream().map(HeldKey::key).toArray()));
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          held.add(new HeldKey(result.getString(1), result.getString(2)));
        }
      }
    }
    return held;
  }

  /**
   * @return whether it waits from now on: false if it was parked or applied before
   */
  boolean park(Connection connection, Parking parking) throws SQLException {
    try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setString(1, parking.place().topic());
      hold.setString(2, parking.place().key());
      hold.executeUpdate();
    }
    try (PreparedStatement statement = connection.prepareStatement(PARK)) {
      statement.setObject(1, parking.eventId());
      statement.setString(2, parking.place().topic());
      statement.setInt(3, parking.place().partition());
      statement.setLong(4, parking.place().offset());
      statement.setString(5, parking.place().key());
      statement.setString(6, parking.type());
      statement.setObject(7, parking.subject());
      statement.setString(8, json(parking.headers()));
      statement.setBytes(9, parking.value());
      statement.setString(10, parking.cause().code());
      statement.setString(11, parking.detail());
      return statement.executeUpdate() == 1;
    }
  }

  Optional<HeldKey> keyOf(Connection connection, UUID eventId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEY_OF)) {
      statement.setObject(1, eventId);
      try (ResultSet result = statement.executeQuery()) {
        return result.next()
            ? Optional.of(new HeldKey(result.getString(1), result.getString(2)))
            : Optional.empty();
      }
    }
  }

  /** Keeps listeners from adding to this key's queue until the transaction ends. */
  void lock(Connection connection, HeldKey key) throws SQLException {
    try (PreparedStatement statement = keyed(connection, LOCK, key)) {
      statement.execute();
    }
  }

  Optional<Envelope> firstOf(Connection connection, HeldKey key) throws SQLException {
    try (PreparedStatement statement = keyed(connection, FIRST, key);
        ResultSet result = statement.executeQuery()) {
      if (!result.next()) {
        return Optional.empty();
      }
      var place =
          new ReceivedEvent.Place(
              result.getString("topic"),
              result.getInt("partition"),
              result.getLong("record_offset"),
              result.getString("event_key"));
      return Optional.of(
          Envelope.open(place, headers(result.getString("headers")), result.getBytes("value")));
    }
  }

  void release(Connection connection, UUID eventId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
      statement.setObject(1, eventId);
      statement.executeUpdate();
    }
  }

  void free(Connection connection, HeldKey key) throws SQLException {
    try (PreparedStatement statement = keyed(connection, FREE, key)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement keyed(Connection connection, String sql, HeldKey key)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, key.topic());
    statement.setString(2, key.key());
    return statement;
  }

  private static String json(Map<String, String> headers) {
    try {
      return JSON.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of strings is always JSON", e);
    }
  }

  private static Map<String, String> headers(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The headers of a parked event cannot be read", e);
    }
  }
}
