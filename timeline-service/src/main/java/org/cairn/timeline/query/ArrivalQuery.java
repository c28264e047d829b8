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

/**
 * Reads a peer's path in the order in which its facts arrived here. Positions rise in the order of
 * the commits, so going on from the last one misses none.
 */
@ApplicationScoped
public class ArrivalQuery {

  private static final String AFTER =
      "SELECT "
          + PathEntry.COLUMNS
          + """
            FROM timeline_entry
           WHERE peer_id = ? AND {condition} AND position > ?
           ORDER BY position
           LIMIT ?
          """;

  private static final String NEWEST =
      """
      SELECT event_id, position FROM timeline_entry
       WHERE peer_id = ? AND {condition}
       ORDER BY position DESC LIMIT 1
      """;

  private static final String NAMED =
      """
      SELECT event_id, position FROM timeline_entry
       WHERE peer_id = ? AND {condition} AND event_id = ?
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

  public List<PathEntry> after(UUID peerId, View view, long position, int limit) {
    Condition condition = view.entries(peerId);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(of(AFTER, condition))) {
      int next = bind(statement, peerId, condition);
      statement.setLong(next, position);
      statement.setInt(next + 1, limit);
      var entries = new ArrayList<PathEntry>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          entries.add(PathEntry.read(result));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  /** The entry that arrived last, of those the reader may see. */
  public Optional<Place> newest(UUID peerId, View view) {
    Condition condition = view.entries(peerId);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(of(NEWEST, condition))) {
      bind(statement, peerId, condition);
      return place(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  /** Where an entry stands, if it is on this path and the reader may see it. */
  public Optional<Place> placeOf(UUID peerId, View view, UUID eventId) {
    Condition condition = view.entries(peerId);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(of(NAMED, condition))) {
      statement.setObject(bind(statement, peerId, condition), eventId);
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

  private static String of(String sql, Condition condition) {
    return sql.replace("{condition}", condition.sql());
  }

  private static int bind(PreparedStatement statement, UUID peerId, Condition condition)
      throws SQLException {
    statement.setObject(1, peerId);
    return condition.bind(statement, 2);
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
