package org.cairn.billing.encounter.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.billing.certificate.store.CertificateSegments;
import org.cairn.billing.employment.query.EmploymentAccess.Party;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Encounters as their agency and their peer may see them; the latest first. */
@ApplicationScoped
public class EncounterQueries {

  private static final String COLUMNS =
      """
      SELECT id, employment_id, agency_id, peer_id, jurisdiction, started_at, ended_at, service_on,
             minutes, activity, group_size, telehealth, imported_from, {standing} AS certificate,
             {conflict} AS conflict
        FROM encounter
      """
          .replace("{standing}", CertificateSegments.standingOf("encounter"));

  /**
   * For an agency a whole day is in review, and not on the day on which that was found: which of
   * its encounters lie beside somebody else's, minute by minute, it does not learn by logging.
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
       WHERE {owner} = ? AND (started_at, id) < (?, ?)
       ORDER BY started_at DESC, id DESC
       LIMIT ?
      """;

  private static final String OF_AGENCY = AS_AGENCY + PAGE.replace("{owner}", "agency_id");
  private static final String OF_PEER = AS_PEER + PAGE.replace("{owner}", "peer_id");

  /** Two agencies may have given one id. */
  private static final String UNDER_ID =
      " WHERE id = ? AND {owner} = ? AND agency_id = coalesce(?, agency_id) LIMIT 2";

  private static final String ONE_OF_AGENCY = AS_AGENCY + UNDER_ID.replace("{owner}", "agency_id");
  private static final String ONE_OF_PEER = AS_PEER + UNDER_ID.replace("{owner}", "peer_id");

  private static final String SEALED =
      "SELECT client, note FROM encounter WHERE id = ? AND agency_id = ?";

  private final DataSource database;

  public EncounterQueries(DataSource database) {
    this.database = database;
  }

  /**
   * One line of a list, and the whole of what is not sealed.
   *
   * @param certificate what the peer's certificate was worth on the day of the service, as far as
   *     it is known today
   * @param importedFrom where it was recorded before, if a board brought it in: then nothing of a
   *     client is known here
   * @param conflict {@code in_review}, {@code stands} or {@code does_not_stand}, if encounters of
   *     the peer at the same time were logged elsewhere; an agency sees of whole days that they are
   *     in review
   */
  @Schema(
      requiredProperties = {
        "encounterId",
        "employmentId",
        "agencyId",
        "peerId",
        "jurisdiction",
        "startedAt",
        "endedAt",
        "serviceDate",
        "minutes",
        "activity",
        "telehealth",
        "certificate"
      })
  public record EncounterLine(
      UUID encounterId,
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      Instant startedAt,
      Instant endedAt,
      LocalDate serviceDate,
      int minutes,
      String activity,
      @Nullable Integer groupSize,
      boolean telehealth,
      String certificate,
      @Nullable String importedFrom,
      @Nullable String conflict) {

    public Cursor cursor() {
      return new Cursor(startedAt, encounterId);
    }
  }

  /** What is said of the client, as it lies in the table; nothing where a board brought it in. */
  public record SealedFields(byte @Nullable [] client, byte @Nullable [] note) {}

  /** An agency's; for whoever acts for none, a peer's own. */
  public List<EncounterLine> of(Party party, PageRequest page) {
    if (party.agencyId().isPresent()) {
      return page(OF_AGENCY, party.agencyId().get(), page);
    }
    return party.peerId().isPresent() ? page(OF_PEER, party.peerId().get(), page) : List.of();
  }

  private List<EncounterLine> page(String sql, UUID owner, PageRequest page) {
    Cursor after = page.position();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, owner);
      statement.setObject(2, after.time().atOffset(ZoneOffset.UTC));
      statement.setObject(3, after.id());
      statement.setInt(4, page.rowsToRead());
      return lines(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("Encounters cannot be read", e);
    }
  }

  /**
   * @param ofAgency which of several that agencies gave this id
   * @return the caller's own agency's before the caller's own
   */
  public List<EncounterLine> find(Party party, UUID encounterId, @Nullable UUID ofAgency) {
    List<EncounterLine> logged =
        party
            .agencyId()
            .map(agencyId -> found(ONE_OF_AGENCY, encounterId, agencyId, ofAgency))
            .orElse(List.of());
    return logged.isEmpty()
        ? party
            .peerId()
            .map(peerId -> found(ONE_OF_PEER, encounterId, peerId, ofAgency))
            .orElse(List.of())
        : logged;
  }

  private List<EncounterLine> found(
      String sql, UUID encounterId, UUID owner, @Nullable UUID ofAgency) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, encounterId);
      statement.setObject(2, owner);
      statement.setObject(3, ofAgency);
      return lines(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("Encounters cannot be read", e);
    }
  }

  public SealedFields sealed(UUID encounterId, UUID agencyId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SEALED)) {
      statement.setObject(1, encounterId);
      statement.setObject(2, agencyId);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return new SealedFields(result.getBytes("client"), result.getBytes("note"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Encounters cannot be read", e);
    }
  }

  private static List<EncounterLine> lines(PreparedStatement statement) throws SQLException {
    List<EncounterLine> lines = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        lines.add(
            new EncounterLine(
                result.getObject("id", UUID.class),
                result.getObject("employment_id", UUID.class),
                result.getObject("agency_id", UUID.class),
                result.getObject("peer_id", UUID.class),
                result.getString("jurisdiction"),
                result.getObject("started_at", OffsetDateTime.class).toInstant(),
                result.getObject("ended_at", OffsetDateTime.class).toInstant(),
                result.getObject("service_on", LocalDate.class),
                result.getInt("minutes"),
                result.getString("activity"),
                result.getObject("group_size", Integer.class),
                result.getBoolean("telehealth"),
                result.getString("certificate"),
                result.getString("imported_from"),
                result.getString("conflict")));
      }
    }
    return lines;
  }
}
