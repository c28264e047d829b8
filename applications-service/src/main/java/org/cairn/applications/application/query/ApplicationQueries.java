package org.cairn.applications.application.query;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.applications.application.query.CaseAccess.Capacities;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lists of applications, newest first. Those that were opened elsewhere before stand where their
 * day puts them; their ids are the sender's and tell no time.
 */
@ApplicationScoped
public class ApplicationQueries {

  private static final String OF_CAPACITY =
      """
      (SELECT id, peer_id, jurisdiction, credential_type, status, opened_on, opened_at
         FROM application
        WHERE {whose} AND (opened_at, id) < (?, ?)
        ORDER BY opened_at DESC, id DESC
        LIMIT ?)
      """;

  /** What several capacities show is listed once; each part is read along its own index. */
  private static final String PAGE =
      Stream.of("peer_id = ?", "jurisdiction = ANY (?)")
          .map(whose -> OF_CAPACITY.replace("{whose}", whose))
          .collect(joining("UNION\n", "", "ORDER BY opened_at DESC, id DESC LIMIT ?"));

  private static final String EXISTS =
      """
      SELECT EXISTS (SELECT FROM application WHERE peer_id = ? AND jurisdiction = ANY (?))
          OR EXISTS (SELECT FROM peer WHERE id = ? AND imported_by = ANY (?))
      """;

  private final DataSource database;

  public ApplicationQueries(DataSource database) {
    this.database = database;
  }

  /** One line of a list. */
  @Schema(
      requiredProperties = {
        "applicationId",
        "peerId",
        "jurisdiction",
        "credentialType",
        "status",
        "openedOn"
      })
  public record ApplicationLine(
      UUID applicationId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      String status,
      LocalDate openedOn,
      @JsonIgnore @Schema(hidden = true) Instant openedAt) {

    public Cursor cursor() {
      return new Cursor(openedAt, applicationId);
    }
  }

  /** A page of what somebody sees in any of their capacities. */
  public List<ApplicationLine> seenBy(Capacities caller, PageRequest page) {
    Cursor position = page.position();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setObject(1, caller.peer());
      statement.setArray(5, connection.createArrayOf("text", caller.boardOf().toArray()));
      for (int whose = 1; whose <= 5; whose += 4) {
        statement.setObject(whose + 1, position.time().atOffset(ZoneOffset.UTC));
        statement.setObject(whose + 2, position.id());
        statement.setInt(whose + 3, page.rowsToRead());
      }
      statement.setInt(9, page.rowsToRead());
      return read(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("Applications cannot be read", e);
    }
  }

  private static List<ApplicationLine> read(PreparedStatement statement) throws SQLException {
    var lines = new ArrayList<ApplicationLine>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        lines.add(
            new ApplicationLine(
                result.getObject("id", UUID.class),
                result.getObject("peer_id", UUID.class),
                result.getString("jurisdiction"),
                result.getString("credential_type"),
                result.getString("status"),
                result.getObject("opened_on", LocalDate.class),
                result.getObject("opened_at", OffsetDateTime.class).toInstant()));
      }
    }
    return lines;
  }

  /** Whether the peer applies to one of these boards, or one of them brought the record in. */
  public boolean existsFor(UUID peerId, Set<String> jurisdictions) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(EXISTS)) {
      statement.setObject(1, peerId);
      statement.setArray(2, connection.createArrayOf("text", jurisdictions.toArray()));
      statement.setObject(3, peerId);
      statement.setArray(4, connection.createArrayOf("text", jurisdictions.toArray()));
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Applications cannot be read", e);
    }
  }
}
