package org.cairn.billing.encounter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.billing.certificate.store.CertificateSegments;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterEvent.ConflictFound;
import org.cairn.kit.problem.TryAgain;

/** Encounters, one or hundreds with each statement. They are never changed. */
@ApplicationScoped
public class EncounterTable {

  public static final String NAME = "encounter";

  /** The foreign key by which an encounter lies on a day of its employment. */
  public static final String WITHIN_EMPLOYMENT = "encounter_within_employment";

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  /** One statement for both: where there is no conflict it takes no longer than where there is. */
  private static final String ROWS =
      """
      WITH found AS (
        INSERT INTO encounter_conflict (encounter_id, agency_id, peer_id, jurisdiction, service_on,
                                        found_at, shown_from)
        SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[],
                             ?::timestamptz[], ?::timestamptz[])
        ON CONFLICT DO NOTHING
      )
      INSERT INTO encounter (id, employment_id, agency_id, peer_id, jurisdiction, started_at, ended_at,
                             service_on, minutes, activity, group_size, telehealth, client,
                             client_index, note, content, imported_from)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                           ?::timestamptz[], ?::date[], ?::int[], ?::text[], ?::int[], ?::boolean[],
                           ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[])
      """;

  private static final String INSERT =
      ROWS + "RETURNING id, " + CertificateSegments.standingOf(NAME) + " AS certificate";

  /** What another transaction has written under one of the ids meanwhile stays as it is. */
  private static final String BRING_IN = ROWS + "ON CONFLICT DO NOTHING";

  private final DataSource database;

  public EncounterTable(DataSource database) {
    this.database = database;
  }

  /**
   * @param conflicts of these rows, and of those that they are in conflict with
   * @return what the peer's certificate was worth on the day, by encounter
   * @throws TryAgain if the employment of one of them ended just now
   */
  public Map<UUID, String> insert(List<NewEncounter> rows, List<ConflictFound> conflicts) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      bind(connection, statement, rows, conflicts);
      Map<UUID, String> standing = new HashMap<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          standing.put(result.getObject("id", UUID.class), result.getString("certificate"));
        }
      }
      return standing;
    } catch (SQLException e) {
      throw notWritten(e);
    }
  }

  /** What was read of the employment does not hold any more; nothing of the transaction stays. */
  private static RuntimeException notWritten(SQLException e) {
    boolean endedMeanwhile =
        FOREIGN_KEY_VIOLATION.equals(e.getSQLState())
            && String.valueOf(e.getMessage()).contains(WITHIN_EMPLOYMENT);
    return endedMeanwhile
        ? new TryAgain(
            "employment-changed", "The employment has changed just now.", Duration.ofSeconds(1))
        : new IllegalStateException("Encounters cannot be written", e);
  }

  /**
   * @param conflicts of these rows, and of those that they are in conflict with
   * @return how many were written; fewer where somebody else was faster with an id
   * @throws TryAgain if the employment of one of them ended just now
   */
  public int bringIn(List<NewEncounter> rows, List<ConflictFound> conflicts) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BRING_IN)) {
      bind(connection, statement, rows, conflicts);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw notWritten(e);
    }
  }

  private static void bind(
      Connection connection,
      PreparedStatement statement,
      List<NewEncounter> rows,
      List<ConflictFound> conflicts)
      throws SQLException {
    bind(connection, statement, conflicts);
    List<EncounterEvent.Logged> logged = rows.stream().map(NewEncounter::logged).toList();
    statement.setArray(8, Columns.of(connection, "uuid", logged, e -> e.encounterId()));
    statement.setArray(9, Columns.of(connection, "uuid", logged, e -> e.under().employmentId()));
    statement.setArray(10, Columns.of(connection, "uuid", logged, e -> e.under().agencyId()));
    statement.setArray(11, Columns.of(connection, "uuid", logged, e -> e.under().peerId()));
    statement.setArray(12, Columns.of(connection, "text", logged, e -> e.under().jurisdiction()));
    statement.setArray(13, Columns.of(connection, "timestamptz", logged, e -> e.startedAt()));
    statement.setArray(14, Columns.of(connection, "timestamptz", logged, e -> e.endedAt()));
    statement.setArray(15, Columns.of(connection, "date", logged, e -> e.on()));
    statement.setArray(16, Columns.of(connection, "int4", logged, e -> e.minutes()));
    statement.setArray(
        17,
        Columns.of(connection, "text", logged, e -> e.activity().name().toLowerCase(Locale.ROOT)));
    statement.setArray(18, Columns.of(connection, "int4", logged, e -> e.groupSize()));
    statement.setArray(19, Columns.of(connection, "bool", logged, e -> e.telehealth()));
    statement.setArray(20, Columns.ofBytes(connection, rows.stream().map(NewEncounter::client)));
    statement.setArray(
        21, Columns.ofBytes(connection, rows.stream().map(NewEncounter::clientIndex)));
    statement.setArray(22, Columns.ofBytes(connection, rows.stream().map(NewEncounter::note)));
    statement.setArray(23, Columns.ofBytes(connection, rows.stream().map(NewEncounter::content)));
    statement.setArray(24, Columns.of(connection, "text", logged, e -> e.importedFrom()));
  }

  private static void bind(
      Connection connection, PreparedStatement statement, List<ConflictFound> conflicts)
      throws SQLException {
    statement.setArray(1, Columns.of(connection, "uuid", conflicts, e -> e.encounterId()));
    statement.setArray(2, Columns.of(connection, "uuid", conflicts, e -> e.agencyId()));
    statement.setArray(3, Columns.of(connection, "uuid", conflicts, e -> e.peerId()));
    statement.setArray(4, Columns.of(connection, "text", conflicts, e -> e.jurisdiction()));
    statement.setArray(5, Columns.of(connection, "date", conflicts, e -> e.on()));
    statement.setArray(6, Columns.of(connection, "timestamptz", conflicts, e -> e.foundAt()));
    statement.setArray(7, Columns.of(connection, "timestamptz", conflicts, e -> e.shownFrom()));
  }
}
