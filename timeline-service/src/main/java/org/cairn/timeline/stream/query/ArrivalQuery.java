package org.cairn.timeline.stream.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.kit.sql.Sql;
import org.cairn.timeline.access.Condition;
import org.cairn.timeline.access.View;
import org.cairn.timeline.path.PathEntry;

/**
 * Reads a peer's timeline in the order in which its facts arrived here. Positions rise in the order
 * of the commits, so continuing from the last one misses none.
 */
@ApplicationScoped
public class ArrivalQuery {

  private static final String AFTER =
      "SELECT "
          + PathEntry.COLUMNS
          + """
            FROM timeline_entry
           WHERE peer_id = :peer AND {condition} AND position > :position
           ORDER BY position
           LIMIT :limit
          """;

  private static final String LATEST =
      """
      SELECT event_id, position FROM timeline_entry
       WHERE peer_id = :peer AND {condition}
       ORDER BY position DESC LIMIT 1
      """;

  private static final String BY_ID =
      """
      SELECT event_id, position FROM timeline_entry
       WHERE peer_id = :peer AND {condition} AND event_id = :event
      """;

  private static final String EXTENDED =
      """
      SELECT s.peer_id, e.position
        FROM unnest(:peers::uuid[], :positions::bigint[]) AS s (peer_id, seen)
       CROSS JOIN LATERAL (SELECT position FROM timeline_entry
                            WHERE peer_id = s.peer_id AND position > s.seen
                            ORDER BY position DESC LIMIT 1) AS e
      """;

  private final Sql sql;

  public ArrivalQuery(Sql sql) {
    this.sql = sql;
  }

  /** A place on a peer's timeline. */
  public record Place(UUID eventId, long position) {}

  public List<PathEntry> after(UUID peerId, View view, long position, int limit) {
    return of(AFTER, peerId, view)
        .with("position", position)
        .with("limit", limit)
        .list(PathEntry.class);
  }

  /** The entry that arrived last, of those the reader may see. */
  public Optional<Place> latest(UUID peerId, View view) {
    return of(LATEST, peerId, view).first(Place.class);
  }

  /** The place of an entry, if it is on this timeline and the reader may see it. */
  public Optional<Place> placeOf(UUID peerId, View view, UUID eventId) {
    return of(BY_ID, peerId, view).with("event", eventId).first(Place.class);
  }

  private record Extended(UUID peerId, long position) {}

  /**
   * @param seen peerId to the position up to which somebody has read
   * @return the last position of each timeline that has entries after it
   */
  public Map<UUID, Long> extended(Map<UUID, Long> seen) {
    List<Map.Entry<UUID, Long>> timelines = List.copyOf(seen.entrySet());
    return sql
        .of(EXTENDED)
        .withColumn("peers", timelines, Map.Entry::getKey)
        .withColumn("positions", timelines, Map.Entry::getValue)
        .list(Extended.class)
        .stream()
        .collect(Collectors.toMap(Extended::peerId, Extended::position));
  }

  private Sql.Statement of(String statement, UUID peerId, View view) {
    Condition condition = view.entries();
    return sql.of(condition.in(statement)).withAll(condition.values()).with("peer", peerId);
  }
}
