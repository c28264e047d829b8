package org.cairn.billing.encounter.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.billing.employment.LoggedServices;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.employment.decision.EndReason;
import org.cairn.billing.encounter.decision.OtherEncounter;
import org.cairn.billing.encounter.store.ExistingRecords.ConcurrentEncounter;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is recorded before encounters are logged, one or hundreds with each statement. */
@ApplicationScoped
public class EncounterLookup implements LoggedServices {

  private static final String LOCK_PEERS =
      """
      SELECT count({lock})
        FROM (SELECT DISTINCT peer_id::text AS id FROM employment WHERE id = ANY (:employments)
               ORDER BY id) p
      """
          .replace("{lock}", PeerLocks.lockOf("p.id"));

  /**
   * A row for each other encounter at that time, or one without. Each table is looked up for each
   * row by its key, which {@code OFFSET 0} ensures: the plan is kept, and one that was made while
   * the tables were small would join them whole.
   */
  static final String EXISTING =
      """
      SELECT w.nth, m.id AS employment_id, m.agency_id, m.peer_id, m.jurisdiction, m.started_on,
             m.ended_on, m.end_reason, k.content, c.encounter_id AS other_id,
             c.agency_id AS other_agency_id, c.jurisdiction AS other_jurisdiction,
             c.service_on AS other_on, coalesce(c.conflicting, false) AS other_conflicting,
             c.group_client AS other_group_client
        FROM unnest(:ids::uuid[], :employments::uuid[], :agencies::uuid[], :peers::uuid[],
                    :starts::timestamptz[], :ends::timestamptz[]) WITH ORDINALITY
             AS w (encounter_id, employment_id, agency_id, peer_id, started_at, ended_at, nth)
        LEFT JOIN LATERAL (SELECT * FROM employment WHERE id = w.employment_id OFFSET 0) m ON true
        LEFT JOIN LATERAL (
             SELECT content FROM encounter
              WHERE id = w.encounter_id AND agency_id = coalesce(w.agency_id, m.agency_id) OFFSET 0
             ) k ON true
        LEFT JOIN LATERAL (
             SELECT e.id AS encounter_id, e.agency_id, e.jurisdiction, e.service_on,
                    f.id IS NOT NULL AS conflicting,
                    CASE WHEN e.activity = 'group' THEN e.client_index END AS group_client
               FROM encounter e
               LEFT JOIN LATERAL (
                    SELECT id, outcome FROM encounter_conflict
                     WHERE encounter_id = e.id AND agency_id = e.agency_id OFFSET 0) f ON true
              WHERE e.peer_id = coalesce(w.peer_id, m.peer_id) AND e.started_at < w.ended_at
                AND e.started_at > w.started_at - interval '24 hours' AND e.ended_at > w.started_at
                AND f.outcome IS DISTINCT FROM 'rejected'
             OFFSET 0
             ) c ON true
       ORDER BY w.nth
      """;

  private static final String LAST_SERVICE =
      """
      SELECT service_on FROM encounter
       WHERE employment_id = :employment
       ORDER BY service_on DESC
       LIMIT 1
      """;

  private final Sql sql;

  public EncounterLookup(Sql sql) {
    this.sql = sql;
  }

  /** As read from the database. */
  private record Row(
      int nth,
      @Nullable UUID employmentId,
      @Nullable UUID agencyId,
      @Nullable UUID peerId,
      @Nullable String jurisdiction,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate endedOn,
      @Nullable EndReason endReason,
      byte @Nullable [] content,
      @Nullable UUID otherId,
      @Nullable UUID otherAgencyId,
      @Nullable String otherJurisdiction,
      @Nullable LocalDate otherOn,
      boolean otherConflicting,
      byte @Nullable [] otherGroupClient) {

    private @Nullable EmploymentFacts employment() {
      return employmentId == null
          ? null
          : new EmploymentFacts(
              employmentId,
              requireNonNull(agencyId),
              requireNonNull(peerId),
              requireNonNull(jurisdiction),
              requireNonNull(startedOn),
              endedOn,
              endReason);
    }

    private Stream<ConcurrentEncounter> other() {
      return otherId == null
          ? Stream.empty()
          : Stream.of(
              new ConcurrentEncounter(
                  new OtherEncounter(
                      otherId,
                      requireNonNull(otherAgencyId),
                      requireNonNull(otherJurisdiction),
                      requireNonNull(otherOn),
                      otherConflicting),
                  otherGroupClient));
    }
  }

  /** Until the end of the transaction nothing else is logged of the peers of these. */
  public void lockPeersOf(Collection<UUID> employmentIds) {
    sql.of(LOCK_PEERS).withIds("employments", employmentIds).one(Long.class);
  }

  public Map<LookupKey, ExistingRecords> existing(List<LookupKey> keys) {
    Map<LookupKey, ExistingRecords> found = new HashMap<>();
    sql
        .of(EXISTING)
        .withColumn("ids", keys, key -> key.facts().encounterId())
        .withColumn("employments", keys, key -> key.facts().employmentId())
        .withColumn("agencies", keys, LookupKey::agencyId)
        .withColumn("peers", keys, LookupKey::peerId)
        .withColumn("starts", keys, key -> key.facts().startedAt())
        .withColumn("ends", keys, key -> key.facts().endedAt())
        .list(Row.class)
        .stream()
        .collect(groupingBy(Row::nth))
        .forEach((nth, rows) -> found.put(keys.get(nth - 1), records(rows)));
    return found;
  }

  private static ExistingRecords records(List<Row> rows) {
    Row first = rows.getFirst();
    return new ExistingRecords(
        first.employment(), first.content(), rows.stream().flatMap(Row::other).toList());
  }

  @Override
  public Optional<LocalDate> lastServiceOn(UUID employmentId) {
    return sql.of(LAST_SERVICE).with("employment", employmentId).first(LocalDate.class);
  }
}
