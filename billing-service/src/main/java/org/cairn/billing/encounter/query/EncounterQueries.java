package org.cairn.billing.encounter.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.certificate.CertificateOnDay;
import org.cairn.billing.employment.CallerParty.Party;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Encounters as their agency and their peer may see them; the latest first. */
@ApplicationScoped
public class EncounterQueries {

  private static final String COLUMNS =
      """
      SELECT id AS encounter_id, employment_id, agency_id, peer_id, jurisdiction, started_at, ended_at,
             service_on AS service_date, minutes, activity, group_size, telehealth,
             {standing} AS certificate, NULL AS client, NULL AS note, imported_from,
             {conflict} AS conflict
        FROM encounter
      """
          .replace("{standing}", CertificateOnDay.standingOf("encounter"));

  /**
   * For an agency a whole day is in review, and not on the day on which that was found: it must not
   * learn by logging which of its encounters overlap another agency's, minute by minute.
   */
  private static final String AS_AGENCY =
      COLUMNS.replace(
          "{conflict}",
          """
          coalesce(
              (SELECT c.outcome FROM encounter_conflict c
                WHERE c.encounter_id = encounter.id AND c.agency_id = encounter.agency_id),
              (SELECT 'in_review' FROM encounter_conflict c
                WHERE c.agency_id = encounter.agency_id AND c.peer_id = encounter.peer_id
                  AND c.service_on = encounter.service_on AND c.outcome IS NULL
                  AND c.shown_from <= now()
                LIMIT 1))
          """);

  private static final String AS_PEER =
      COLUMNS.replace(
          "{conflict}",
          """
          (SELECT coalesce(c.outcome, 'in_review') FROM encounter_conflict c
            WHERE c.encounter_id = encounter.id AND c.agency_id = encounter.agency_id)
          """);

  private static final String PAGE =
      """
       WHERE {owner} = :owner AND (started_at, id) < (:time, :id)
       ORDER BY started_at DESC, id DESC
       LIMIT :rows
      """;

  private static final String OF_AGENCY = AS_AGENCY + PAGE.replace("{owner}", "agency_id");
  private static final String OF_PEER = AS_PEER + PAGE.replace("{owner}", "peer_id");

  /** Two agencies may have given one id. */
  private static final String UNDER_ID =
      " WHERE id = :id AND {owner} = :owner AND agency_id = coalesce(:agency::uuid, agency_id)"
          + " LIMIT 2";

  private static final String BY_ID_AS_AGENCY =
      AS_AGENCY + UNDER_ID.replace("{owner}", "agency_id");
  private static final String BY_ID_AS_PEER = AS_PEER + UNDER_ID.replace("{owner}", "peer_id");

  private static final String SEALED =
      "SELECT client, note FROM encounter WHERE id = :id AND agency_id = :agency";

  private final Sql sql;

  public EncounterQueries(Sql sql) {
    this.sql = sql;
  }

  /** Client data, encrypted as stored; absent in imported encounters. */
  public record SealedFields(byte @Nullable [] client, byte @Nullable [] note) {}

  /** The agency's; for a caller who acts for none, the peer's own. */
  public List<EncounterView> of(Party party, PageRequest page) {
    if (party.agencyId().isPresent()) {
      return page(OF_AGENCY, party.agencyId().get(), page);
    }
    return party.peerId().isPresent() ? page(OF_PEER, party.peerId().get(), page) : List.of();
  }

  private List<EncounterView> page(String page, UUID owner, PageRequest wanted) {
    return sql.of(page)
        .with("owner", owner)
        .with("time", wanted.position().time())
        .with("id", wanted.position().id())
        .with("rows", wanted.rowsToRead())
        .list(EncounterView.class);
  }

  /**
   * @param ofAgency which of several that agencies gave this id
   * @return the caller's own agency's before the caller's own
   */
  public List<EncounterView> find(Party party, UUID encounterId, @Nullable UUID ofAgency) {
    List<EncounterView> logged =
        party
            .agencyId()
            .map(agencyId -> found(BY_ID_AS_AGENCY, encounterId, agencyId, ofAgency))
            .orElse(List.of());
    return logged.isEmpty()
        ? party
            .peerId()
            .map(peerId -> found(BY_ID_AS_PEER, encounterId, peerId, ofAgency))
            .orElse(List.of())
        : logged;
  }

  private List<EncounterView> found(
      String query, UUID encounterId, UUID owner, @Nullable UUID ofAgency) {
    return sql.of(query)
        .with("id", encounterId)
        .with("owner", owner)
        .with("agency", ofAgency)
        .list(EncounterView.class);
  }

  public SealedFields sealed(UUID encounterId, UUID agencyId) {
    return sql.of(SEALED).with("id", encounterId).with("agency", agencyId).one(SealedFields.class);
  }
}
