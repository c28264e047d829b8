package org.cairn.timeline.path.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.sql.Sql;
import org.cairn.timeline.access.Condition;
import org.cairn.timeline.access.View;

/**
 * Facts about a peer that have arrived and could not be applied yet. Shown under the same view as
 * the entries: that a fact of another state is on hold concerns that state, too. Where the view
 * depends on what a fact says, its type decides: a fact on hold cannot be read.
 */
@ApplicationScoped
public class HeldFacts {

  private static final String ON_HOLD =
      """
      SELECT event_id, type, cause, parked_at AS since
        FROM parked_event
       WHERE released_at IS NULL AND (subject = :peer OR event_key = :key)
         AND {condition}
       ORDER BY parked_at, event_id
       LIMIT 100
      """;

  private final Sql sql;

  public HeldFacts(Sql sql) {
    this.sql = sql;
  }

  /** A fact on hold, why, and since when; never what it says. */
  public record HeldFact(UUID eventId, String type, String cause, Instant since) {}

  public List<HeldFact> about(UUID peerId, View view) {
    Condition condition = view.held();
    return sql.of(condition.in(ON_HOLD))
        .withAll(condition.values())
        .with("peer", peerId)
        .with("key", peerId.toString())
        .list(HeldFact.class);
  }
}
