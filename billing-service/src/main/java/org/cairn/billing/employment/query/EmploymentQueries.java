package org.cairn.billing.employment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.billing.employment.query.EmploymentAccess.Party;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lists of employment, by its first day, the latest first. */
@ApplicationScoped
public class EmploymentQueries {

  private static final String OF_AGENCY =
      """
      SELECT id, agency_id, peer_id, jurisdiction, started_on, ended_on, end_reason,
             imported_from
        FROM employment
       WHERE agency_id = ? AND (started_on, id) < (?, ?)
       ORDER BY started_on DESC, id DESC
       LIMIT ?
      """;

  private static final String OF_PEER = OF_AGENCY.replace("agency_id = ?", "peer_id = ?");

  private final DataSource database;

  public EmploymentQueries(DataSource database) {
    this.database = database;
  }

  /**
   * One line of a list.
   *
   * @param importedFrom where it was recorded before, if a board brought it in
   */
  @Schema(requiredProperties = {"employmentId", "agencyId", "peerId", "jurisdiction", "startedOn"})
  public record EmploymentLine(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate startedOn,
      @Nullable LocalDate endedOn,
      @Nullable String reason,
      @Nullable String importedFrom) {

    public Cursor cursor() {
      return Cursor.on(startedOn, employmentId);
    }
  }

  /** An agency's; for whoever acts for none, a peer's own. */
  public List<EmploymentLine> of(Party party, PageRequest page) {
    if (party.agencyId().isPresent()) {
      return lines(OF_AGENCY, party.agencyId().get(), page);
    }
    return party.peerId().isPresent() ? lines(OF_PEER, party.peerId().get(), page) : List.of();
  }

  private List<EmploymentLine> lines(String sql, UUID owner, PageRequest page) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, owner);
      statement.setObject(2, page.position().day());
      statement.setObject(3, page.position().id());
      statement.setInt(4, page.rowsToRead());
      List<EmploymentLine> lines = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          lines.add(
              new EmploymentLine(
                  result.getObject("id", UUID.class),
                  result.getObject("agency_id", UUID.class),
                  result.getObject("peer_id", UUID.class),
                  result.getString("jurisdiction"),
                  result.getObject("started_on", LocalDate.class),
                  result.getObject("ended_on", LocalDate.class),
                  result.getString("end_reason"),
                  result.getString("imported_from")));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException("Employment cannot be read", e);
    }
  }
}
