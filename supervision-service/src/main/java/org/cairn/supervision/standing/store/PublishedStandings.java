package org.cairn.supervision.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.supervision.standing.decision.Segment;
import org.cairn.supervision.store.Sql;

/** What was last announced of a peer's standing, so that only what changed is announced again. */
@ApplicationScoped
public class PublishedStandings {

  private static final String ANNOUNCED =
      """
      SELECT peer_id, jurisdiction, profile, id, segments FROM published_standing
       WHERE peer_id = ANY(?)
      """;

  private static final String ANNOUNCE =
      """
      INSERT INTO published_standing (id, peer_id, jurisdiction, profile, segments)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
      ON CONFLICT (peer_id, jurisdiction, profile) DO UPDATE SET segments = excluded.segments
      """;

  /** Of whom, where and by which profile a standing is. */
  public record Place(UUID peerId, String jurisdiction, String profile) {}

  /** What was announced before, in the form in which it is compared. */
  public record Announced(UUID standingId, Place place, String segments) {}

  /** A standing that is no longer what was announced. */
  public record Change(
      UUID standingId,
      UUID peerId,
      String jurisdiction,
      String profile,
      List<Segment> segments,
      String ruleId,
      String packVersion) {

    public Change {
      segments = List.copyOf(segments);
    }
  }

  private final Sql sql;

  public PublishedStandings(Sql sql) {
    this.sql = sql;
  }

  public Map<Place, Announced> of(Collection<UUID> peerIds) {
    return sql.rows(ANNOUNCED, PublishedStandings::read, (Object) Sql.ids(peerIds)).stream()
        .collect(Collectors.toMap(Announced::place, it -> it));
  }

  private static Announced read(ResultSet row) throws SQLException {
    return new Announced(
        row.getObject("id", UUID.class),
        new Place(
            row.getObject("peer_id", UUID.class),
            row.getString("jurisdiction"),
            row.getString("profile")),
        row.getString("segments"));
  }

  public void save(List<Change> changes) {
    if (!changes.isEmpty()) {
      sql.update(
          ANNOUNCE,
          Sql.ids(changes, Change::standingId),
          Sql.ids(changes, Change::peerId),
          Sql.texts(changes, Change::jurisdiction),
          Sql.texts(changes, Change::profile),
          Sql.texts(changes, Change::segments));
    }
  }
}
