package org.cairn.timeline.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.timeline.projection.PlacedEntry;

/**
 * Reads a peer's path in the order in which its facts arrived here. Positions rise in the order of
 * the commits, so going on from the last one misses none.
 */
@ApplicationScoped
public class ArrivalQuery {

  static final String AFTER =
      """
      SELECT event_id, peer_id, chapter, type, happened_on, recorded_at, aggregate_id, sequence,
             jurisdiction, details, position
        FROM timeline_entry
       WHERE peer_id = ? AND position > ? AND (? OR jurisdiction IS NULL OR jurisdiction = ANY (?))
       ORDER BY position
       LIMIT ?
      """;

  private static final String NEWEST =
      """
      SELECT event_id, position FROM timeline_entry
       WHERE peer_id = ? AND (? OR jurisdiction IS NULL OR jurisdiction = ANY (?))
       ORDER BY position DESC LIMIT 1
      """;

  private static final String NAMED =
      """
      SELECT event_id, position FROM timeline_entry
       WHERE event_id = ? AND peer_id = ?
         AND (? OR jurisdiction IS NULL OR jurisdiction = ANY (?))
      """;

  static final String GROWN =
      """
      SELECT s.peer_id, e.position
        FROM unnest(?::uuid[], ?::bigint[]) AS s (peer_id, seen)
       CROSS JOIN LATERAL (SELECT position FROM timeline_entry
                            WHERE peer_id = s.peer_id AND position > s.seen
                            ORDER BY position DESC LIMIT 1) AS e
      """;

  private final DataSource database;

  public ArrivalQuery(DataSource database) {
    this.database = database;
  }

  /** A place on a peer's path. */
  public record Place(UUID eventId, long position) {}

  public List<PlacedEntry> after(UUID peerId, View view, long position, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(AFTER)) {
      statement.setObject(1, peerId);
      statement.setLong(2, position);
      limitTo(view, connection, statement, 3);
      statement.setInt(5, limit);
      var entries = new ArrayList<PlacedEntry>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          entries.add(new PlacedEntry(result.getLong("position"), TimelineQuery.entryOf(result)));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  /** The entry that arrived last, of those the reader may see. */
  public Optional<Place> newest(UUID peerId, View view) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEWEST)) {
      statement.setObject(1, peerId);
      limitTo(view, connection, statement, 2);
      return place(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  /** Where an entry stands, if it is on this path and the reader may see it. */
  public Optional<Place> placeOf(UUID peerId, View view, UUID eventId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(NAMED)) {
      statement.setObject(1, eventId);
      statement.setObject(2, peerId);
      limitTo(view, connection, statement, 3);
      return place(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  /**
   * @param seen peerId to the position up to which somebody has read
   * @return the last position of each path that has grown since
   */
  public Map<UUID, Long> grown(Map<UUID, Long> seen) {
    List<Map.Entry<UUID, Long>> asked = List.copyOf(seen.entrySet());
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(GROWN)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", asked.stream().map(Map.Entry::getKey).toArray()));
      statement.setArray(
          2, connection.createArrayOf("bigint", asked.stream().map(Map.Entry::getValue).toArray()));
      Map<UUID, Long> grown = new HashMap<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          grown.put(result.getObject("peer_id", UUID.class), result.getLong("position"));
        }
      }
      return grown;
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  private static void limitTo(
      View view, Connection connection, PreparedStatement statement, int index)
      throws SQLException {
    statement.setBoolean(index, view instanceof View.Everything);
    statement.setArray(index + 1, connection.createArrayOf("text", view.jurisdictions().toArray()));
  }

  private static Optional<Place> place(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      return result.next()
          ? Optional.of(
              new Place(result.getObject("event_id", UUID.class), result.getLong("position")))
          : Optional.empty();
    }
  }
}
