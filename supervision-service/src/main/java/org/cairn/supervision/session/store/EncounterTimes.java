package org.cairn.supervision.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.supervision.store.Sql;

/** When peers supported somebody: the times, and nothing else of it. */
@ApplicationScoped
public class EncounterTimes {

  private static final String KEEP =
      """
      INSERT INTO encounter_time (encounter_id, peer_id, started_at, ended_at)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
      ON CONFLICT DO NOTHING
      """;

  private final Sql sql;

  public EncounterTimes(Sql sql) {
    this.sql = sql;
  }

  /** A fact from before times were published has none, and marks nothing. */
  public void keep(List<EncounterLogged> encounters) {
    List<EncounterLogged> timed =
        encounters.stream().filter(it -> it.startedAt() != null && it.endedAt() != null).toList();
    if (!timed.isEmpty()) {
      sql.update(
          KEEP,
          Sql.ids(timed, EncounterLogged::encounterId),
          Sql.ids(timed, EncounterLogged::peerId),
          Sql.texts(timed, EncounterLogged::startedAt),
          Sql.texts(timed, EncounterLogged::endedAt));
    }
  }
}
