package org.cairn.billing.employment.store;

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
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.billing.employment.decision.EmploymentCommand.BringIn;
import org.cairn.billing.employment.decision.EndReason;
import org.jspecify.annotations.Nullable;

/** Employment, many with each statement: for what a board brings in. */
@ApplicationScoped
public class EmploymentTable {

  /** Nobody ends one of them before this transaction is over. */
  private static final String KNOWN =
      """
      SELECT id, agency_id, peer_id, started_on, ended_on, end_reason
        FROM employment
       WHERE id = ANY (?) OR peer_id = ANY (?)
       ORDER BY id
         FOR SHARE
      """;

  private static final String BRING_IN =
      """
      INSERT INTO employment (id, agency_id, peer_id, jurisdiction, started_on, ended_on, end_reason,
                              imported_from, version)
      SELECT r.*, 0
        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::date[], ?::text[],
                    ?::text[])
             AS r (id, agency_id, peer_id, jurisdiction, started_on, ended_on, end_reason,
                   imported_from)
       ORDER BY r.id
      ON CONFLICT DO NOTHING
      """;

  private final DataSource database;

  public EmploymentTable(DataSource database) {
    this.database = database;
  }

  /** What is recorded, whoever recorded it. */
  public record Recorded(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      LocalDate startedOn,
      @Nullable LocalDate endedOn,
      @Nullable EndReason reason) {}

  /** Those that have one of the ids or are of one of the peers. */
  public List<Recorded> known(Collection<UUID> ids, Collection<UUID> peerIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.setArray(2, connection.createArrayOf("uuid", peerIds.toArray()));
      List<Recorded> found = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(
              new Recorded(
                  result.getObject("id", UUID.class),
                  result.getObject("agency_id", UUID.class),
                  result.getObject("peer_id", UUID.class),
                  result.getObject("started_on", LocalDate.class),
                  result.getObject("ended_on", LocalDate.class),
                  reason(result.getString("end_reason"))));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Employment cannot be read", e);
    }
  }

  /**
   * @return how many were written; fewer where somebody else was faster
   */
  public int bringIn(List<BringIn> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BRING_IN)) {
      statement.setArray(1, column(connection, "uuid", rows, BringIn::employmentId));
      statement.setArray(2, column(connection, "uuid", rows, BringIn::agencyId));
      statement.setArray(3, column(connection, "uuid", rows, BringIn::peerId));
      statement.setArray(4, column(connection, "text", rows, BringIn::jurisdiction));
      statement.setArray(5, column(connection, "date", rows, row -> text(row.startedOn())));
      statement.setArray(6, column(connection, "date", rows, row -> text(row.endedOn())));
      statement.setArray(7, column(connection, "text", rows, row -> code(row.reason())));
      statement.setArray(8, column(connection, "text", rows, BringIn::importedFrom));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Employment cannot be written", e);
    }
  }

  private static Array column(
      Connection connection,
      String type,
      List<BringIn> rows,
      Function<BringIn, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable String code(@Nullable EndReason reason) {
    return reason == null ? null : reason.code();
  }

  private static @Nullable EndReason reason(@Nullable String column) {
    return column == null ? null : EndReason.valueOf(column.toUpperCase(Locale.ROOT));
  }
}
