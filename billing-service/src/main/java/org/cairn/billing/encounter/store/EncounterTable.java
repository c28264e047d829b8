package org.cairn.billing.encounter.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.billing.certificate.CertificateOnDay;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterEvent.ConflictFound;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.problem.TryAgain;
import org.cairn.kit.sql.Sql;

/** Encounters in PostgreSQL, one or hundreds with each statement. They are never changed. */
@ApplicationScoped
public class EncounterTable {

  public static final String NAME = "encounter";

  /** The employment of an encounter ended after it was read, or its id was given to another. */
  public static final Conflicts CONFLICTS =
      Conflicts.tryAgain(
          Map.of(
              "encounter_within_employment",
              () -> tryAgain("employment-changed", "The employment has changed just now."),
              "encounter_pkey",
              () -> tryAgain("encounter-recorded", "One of these ids was recorded just now.")));

  private static TryAgain tryAgain(String kind, String what) {
    return new TryAgain(kind, what + " Send the request again.", Duration.ofSeconds(1));
  }

  /** One statement for both: how long it takes must not reveal whether there is a conflict. */
  private static final String INSERT =
      """
      WITH found AS (
        INSERT INTO encounter_conflict (encounter_id, agency_id, peer_id, jurisdiction, service_on,
                                        found_at, shown_from)
        SELECT * FROM unnest(:foundIds::uuid[], :foundAgencies::uuid[], :foundPeers::uuid[],
                             :foundStates::text[], :foundDays::date[], :foundTimes::timestamptz[],
                             :shownFrom::timestamptz[])
        ON CONFLICT DO NOTHING
      )
      INSERT INTO encounter (id, employment_id, agency_id, peer_id, jurisdiction, started_at, ended_at,
                             service_on, minutes, activity, group_size, telehealth, client,
                             client_index, note, content, imported_from)
      SELECT * FROM unnest(:ids::uuid[], :employments::uuid[], :agencies::uuid[], :peers::uuid[],
                           :states::text[], :starts::timestamptz[], :ends::timestamptz[],
                           :days::date[], :minutes::int[], :activities::text[], :groupSizes::int[],
                           :telehealth::boolean[], :clients::bytea[], :clientIndexes::bytea[],
                           :notes::bytea[], :contents::bytea[], :origins::text[])
      RETURNING id AS encounter_id, agency_id, {standing} AS certificate
      """
          .replace("{standing}", CertificateOnDay.standingOf(NAME));

  private final Sql sql;

  public EncounterTable(Sql sql) {
    this.sql = sql;
  }

  private record Standing(UUID agencyId, UUID encounterId, String certificate) {}

  /**
   * @param conflicts of these rows, and of those that they are in conflict with
   * @return in the order of the rows
   */
  List<LoggedEncounter> insert(List<NewEncounter> rows, List<ConflictFound> conflicts) {
    List<EncounterEvent.Logged> logged = rows.stream().map(NewEncounter::logged).toList();
    Map<EncounterKey, String> standings =
        sql
            .of(INSERT)
            .withColumn("foundIds", conflicts, ConflictFound::encounterId)
            .withColumn("foundAgencies", conflicts, ConflictFound::agencyId)
            .withColumn("foundPeers", conflicts, ConflictFound::peerId)
            .withColumn("foundStates", conflicts, ConflictFound::jurisdiction)
            .withColumn("foundDays", conflicts, ConflictFound::on)
            .withColumn("foundTimes", conflicts, ConflictFound::foundAt)
            .withColumn("shownFrom", conflicts, ConflictFound::shownFrom)
            .withColumn("ids", logged, event -> event.facts().encounterId())
            .withColumn("employments", logged, event -> event.facts().employmentId())
            .withColumn("agencies", logged, event -> event.under().agencyId())
            .withColumn("peers", logged, event -> event.under().peerId())
            .withColumn("states", logged, event -> event.under().jurisdiction())
            .withColumn("starts", logged, event -> event.facts().startedAt())
            .withColumn("ends", logged, event -> event.facts().endedAt())
            .withColumn("days", logged, EncounterEvent.Logged::on)
            .withColumn("minutes", logged, EncounterEvent.Logged::minutes)
            .withColumn("activities", logged, event -> event.facts().activity())
            .withColumn("groupSizes", logged, event -> event.facts().groupSize())
            .withColumn("telehealth", logged, event -> event.facts().telehealth())
            .withBytes("clients", rows, NewEncounter::client)
            .withBytes("clientIndexes", rows, NewEncounter::clientIndex)
            .withBytes("notes", rows, NewEncounter::note)
            .withBytes("contents", rows, NewEncounter::content)
            .withColumn("origins", logged, EncounterEvent.Logged::importedFrom)
            .list(Standing.class)
            .stream()
            .collect(
                toMap(
                    stored -> new EncounterKey(stored.agencyId(), stored.encounterId()),
                    Standing::certificate));
    return logged.stream()
        .map(event -> new LoggedEncounter(event, standings.getOrDefault(key(event), "none")))
        .toList();
  }

  private static EncounterKey key(EncounterEvent.Logged event) {
    return new EncounterKey(event.under().agencyId(), event.facts().encounterId());
  }
}
