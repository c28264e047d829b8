package org.cairn.applications.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.jspecify.annotations.Nullable;

/** Applications that boards bring in, hundreds with each statement. */
@ApplicationScoped
public class ImportedApplications {

  /** Locked, so that nobody decides meanwhile what the import is about to end. */
  private static final String KNOWN =
      """
      SELECT a.id, a.peer_id, a.jurisdiction, a.credential_type, a.status, a.opened_on,
             coalesce(a.withdrawn_on, a.decided_on) AS ended_on, d.reasons
        FROM application a
        LEFT JOIN application_decision d ON d.application_id = a.id
       WHERE a.id = ANY (?) OR (a.peer_id = ANY (?) AND a.status = 'open')
       ORDER BY a.id
         FOR UPDATE OF a
      """;

  private static final String END =
      """
      UPDATE application a
         SET status = e.status, withdrawn_on = e.withdrawn_on, decided_on = e.decided_on,
             version = a.version + 1
        FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[])
             AS e (id, status, withdrawn_on, decided_on)
       WHERE a.id = e.id
      """;

  private static final String INSERT =
      """
      INSERT INTO application (id, status, withdrawn_on, decided_on, peer_id, jurisdiction,
                               credential_type, opened_on, pack_version, checklist, imported_from,
                               opened_at, version)
      SELECT a.id, a.status, a.withdrawn_on, a.decided_on, a.peer_id, a.jurisdiction,
             a.credential_type, a.opened_on, a.pack_version, a.checklist::jsonb, a.imported_from,
             greatest(a.opened_on, '1970-01-01')::timestamp AT TIME ZONE 'UTC', CASE WHEN a.status = 'open' THEN 0 ELSE 1 END
        FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::uuid[], ?::text[], ?::text[],
                    ?::date[], ?::text[], ?::text[], ?::text[])
             AS a (id, status, withdrawn_on, decided_on, peer_id, jurisdiction, credential_type,
                   opened_on, pack_version, checklist, imported_from)
      """;

  private final DataSource database;

  public ImportedApplications(DataSource database) {
    this.database = database;
  }

  /**
   * @param endedOn when it was withdrawn or decided
   * @param reasons the rules on which a denial rests
   */
  public record KnownApplication(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      String status,
      LocalDate openedOn,
      @Nullable LocalDate endedOn,
      List<String> reasons) {

    public ApplicationState state() {
      return ApplicationRow.state(
          status, applicationId, peerId, jurisdiction, credentialType, openedOn);
    }

    public boolean isOpen() {
      return status.equals(ApplicationRow.OPEN);
    }

    public boolean isWithdrawn() {
      return status.equals(ApplicationRow.WITHDRAWN);
    }

    public boolean isDenied() {
      return status.equals(ApplicationRow.DENIED);
    }
  }

  /** An application with its days as they are stored; without an end it is open. */
  record Ending(UUID applicationId, String status, @Nullable LocalDate day) {

    static Ending of(UUID applicationId, @Nullable ApplicationEvent end) {
      return switch (end) {
        case null -> new Ending(applicationId, ApplicationRow.OPEN, null);
        case ApplicationEvent.Withdrawn e ->
            new Ending(applicationId, ApplicationRow.WITHDRAWN, e.withdrawnOn());
        case ApplicationEvent.Certified e ->
            new Ending(applicationId, ApplicationRow.APPROVED, e.certifiedOn());
        case ApplicationEvent.Denied e ->
            new Ending(applicationId, ApplicationRow.DENIED, e.deniedOn());
        case ApplicationEvent.Opened _ ->
            throw new IllegalStateException("An opening ends no application");
      };
    }

    private @Nullable LocalDate withdrawnOn() {
      return status.equals(ApplicationRow.WITHDRAWN) ? day : null;
    }

    private @Nullable LocalDate decidedOn() {
      return status.equals(ApplicationRow.WITHDRAWN) ? null : day;
    }
  }

  /** Those of these ids, and the open ones of these peers. */
  public List<KnownApplication> known(Collection<UUID> ids, Collection<UUID> peerIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.setArray(2, connection.createArrayOf("uuid", peerIds.toArray()));
      List<KnownApplication> found = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(read(result));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Applications cannot be read", e);
    }
  }

  private static KnownApplication read(ResultSet result) throws SQLException {
    Array reasons = result.getArray("reasons");
    return new KnownApplication(
        result.getObject("id", UUID.class),
        result.getObject("peer_id", UUID.class),
        result.getString("jurisdiction"),
        result.getString("credential_type"),
        result.getString("status"),
        result.getObject("opened_on", LocalDate.class),
        result.getObject("ended_on", LocalDate.class),
        reasons == null ? List.of() : List.of((String[]) reasons.getArray()));
  }

  /** Ends applications that were open. */
  public void end(List<ImportedEnd> ends) {
    List<Ending> rows =
        ends.stream().map(end -> Ending.of(end.applicationId(), end.event())).toList();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(END)) {
      bind(connection, statement, rows);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Applications cannot be ended", e);
    }
  }

  /** Stores applications as they stand after all that was brought in of them. */
  public void insert(List<ImportedOpening> openings) {
    List<Ending> ends =
        openings.stream().map(one -> Ending.of(one.opened().applicationId(), one.end())).toList();
    List<ApplicationEvent.Opened> rows = openings.stream().map(ImportedOpening::opened).toList();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      bind(connection, statement, ends);
      statement.setArray(5, column(connection, "uuid", rows, e -> e.peerId()));
      statement.setArray(6, column(connection, "text", rows, e -> e.jurisdiction()));
      statement.setArray(7, column(connection, "text", rows, e -> e.credentialType()));
      statement.setArray(8, column(connection, "date", rows, e -> e.openedOn()));
      statement.setArray(9, column(connection, "text", rows, e -> e.packVersion()));
      statement.setArray(
          10, column(connection, "text", rows, e -> ChecklistColumn.write(e.checklist())));
      statement.setArray(11, column(connection, "text", rows, e -> e.importedFrom()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Applications cannot be written", e);
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, List<Ending> endings)
      throws SQLException {
    statement.setArray(1, column(connection, "uuid", endings, Ending::applicationId));
    statement.setArray(2, column(connection, "text", endings, Ending::status));
    statement.setArray(3, column(connection, "date", endings, Ending::withdrawnOn));
    statement.setArray(4, column(connection, "date", endings, Ending::decidedOn));
  }

  private static <T> Array column(
      Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }
}
