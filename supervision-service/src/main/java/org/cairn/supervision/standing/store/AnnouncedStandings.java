package org.cairn.supervision.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.supervision.standing.decision.Segment;
import org.cairn.supervision.store.Sql;

/** What was last announced of a peer's standing, so that only what changed is announced again. */
@ApplicationScoped
public class AnnouncedStandings {

  private static final String ANNOUNCED =
      "SELECT profile, id, segments FROM announced_standing WHERE peer_id = ? AND jurisdiction = ?";

  private static final String ANNOUNCE =
      """
      INSERT INTO announced_standing (id, peer_id, jurisdiction, profile, segments)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (peer_id, jurisdiction, profile) DO UPDATE SET segments = excluded.segments
      """;

  /** What was announced before, in the form in which it is compared. */
  public record Announced(UUID standingId, String profile, String segments) {}

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

  public AnnouncedStandings(Sql sql) {
    this.sql = sql;
  }

  public Map<String, Announced> of(UUID peerId, String jurisdiction) {
    return sql
        .rows(
            ANNOUNCED,
            row ->
                new Announced(
                    row.getObject("id", UUID.class),
                    row.getString("profile"),
                    row.getString("segments")),
            peerId,
            jurisdiction)
        .stream()
        .collect(Collectors.toMap(Announced::profile, it -> it));
  }

  public void save(Change change) {
    sql.update(
        ANNOUNCE,
        change.standingId(),
        change.peerId(),
        change.jurisdiction(),
        change.profile(),
        change.segments().toString());
  }
}
