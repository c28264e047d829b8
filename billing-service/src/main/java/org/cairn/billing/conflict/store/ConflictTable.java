package org.cairn.billing.conflict.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.conflict.decision.ConflictSettled;
import org.cairn.billing.conflict.decision.ConflictState;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.sql.Sql;

/** One row for each encounter that is in conflict with another. */
@ApplicationScoped
public class ConflictTable {

  private static final String LOCK_PEER =
      "SELECT count({lock}) FROM encounter_conflict WHERE id = :id"
          .replace("{lock}", PeerLocks.lockOf("peer_id"));

  private static final String FIND =
      """
      SELECT c.encounter_id, c.agency_id, c.peer_id, c.jurisdiction, c.service_on, c.version,
             c.outcome IS NOT NULL AS settled,
             EXISTS (SELECT FROM encounter o
                       JOIN encounter_conflict oc
                         ON oc.encounter_id = o.id AND oc.agency_id = o.agency_id
                      WHERE o.peer_id = e.peer_id AND o.agency_id <> e.agency_id
                        AND o.started_at < e.ended_at AND o.ended_at > e.started_at
                        AND o.started_at > e.started_at - interval '24 hours'
                        AND oc.outcome = 'confirmed') AS other_confirmed
        FROM encounter_conflict c
        JOIN encounter e ON e.id = c.encounter_id AND e.agency_id = c.agency_id
       WHERE c.id = :id
      """;

  private static final String SETTLE =
      """
      UPDATE encounter_conflict
         SET outcome = :outcome, reason = :reason, settled_at = :settledAt, version = version + 1
       WHERE encounter_id = :encounter AND agency_id = :agency
      """;

  private final Sql sql;

  public ConflictTable(Sql sql) {
    this.sql = sql;
  }

  /** A conflict as it is recorded. */
  public record RecordedConflict(
      UUID encounterId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate serviceOn,
      long version,
      boolean settled,
      boolean otherConfirmed) {

    /**
     * @param ofTheCaller whether the caller is the peer of the encounter
     */
    public ConflictState state(boolean ofTheCaller) {
      return settled
          ? new ConflictState.Settled()
          : new ConflictState.Open(
              encounterId, agencyId, peerId, jurisdiction, serviceOn, ofTheCaller, otherConfirmed);
    }
  }

  /**
   * Until the end of the transaction nothing else is settled or logged of the peer.
   *
   * @throws NotFound if there is no such conflict
   */
  public RecordedConflict lockForChange(UUID conflictId) {
    sql.of(LOCK_PEER).with("id", conflictId).one(Long.class);
    return sql.of(FIND)
        .with("id", conflictId)
        .first(RecordedConflict.class)
        .orElseThrow(NotFound::new);
  }

  /** Stores the one event of a settlement. */
  public ConflictSettled save(List<ConflictSettled> events) {
    ConflictSettled settled = events.getFirst();
    sql.of(SETTLE)
        .with("outcome", settled.outcome())
        .with("reason", settled.reason())
        .with("settledAt", settled.settledAt())
        .with("encounter", settled.encounterId())
        .with("agency", settled.agencyId())
        .update();
    return settled;
  }
}
