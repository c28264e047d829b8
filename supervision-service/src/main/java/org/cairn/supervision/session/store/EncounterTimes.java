package org.cairn.supervision.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.kit.sql.Sql;

/** When peers supported somebody: the times, and nothing else of it. */
@ApplicationScoped
public class EncounterTimes {

  private static final String INSERT =
      """
      INSERT INTO encounter_time (encounter_id, peer_id, started_at, ended_at)
      SELECT * FROM unnest(:ids::uuid[], :peers::uuid[], :starts::timestamptz[], :ends::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private final Sql sql;

  public EncounterTimes(Sql sql) {
    this.sql = sql;
  }

  /** An event from before times were published has none, and marks nothing. */
  public void insert(List<EncounterLogged> encounters) {
    List<EncounterLogged> timed =
        encounters.stream()
            .filter(encounter -> encounter.startedAt() != null && encounter.endedAt() != null)
            .toList();
    if (!timed.isEmpty()) {
      sql.of(INSERT)
          .withColumn("ids", timed, EncounterLogged::encounterId)
          .withColumn("peers", timed, EncounterLogged::peerId)
          .withColumn("starts", timed, EncounterLogged::startedAt)
          .withColumn("ends", timed, EncounterLogged::endedAt)
          .update();
    }
  }
}
