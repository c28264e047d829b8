package org.cairn.applications.application.query;

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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lists of applications, newest first. Those that were opened elsewhere before stand where their
 * day puts them; their ids are the sender's and tell no time.
 */
@ApplicationScoped
public class ApplicationQueries {

  /** After everything: the end of time, and the last of all ids. */
  private static final Cursor LAST = new Cursor(Cursor.END_OF_TIME, new UUID(-1L, -1L));

  private static final String OF_PEER =
      """
      SELECT id, peer_id, jurisdiction, credential_type, status, opened_on, opened_at
        FROM application
       WHERE peer_id = ? AND (opened_at, id) < (?, ?)
       ORDER BY opened_at DESC, id DESC
       LIMIT ?
      """;

  private static final String OF_JURISDICTIONS =
      """
      SELECT id, peer_id, jurisdiction, credential_type, status, opened_on, opened_at
        FROM application
       WHERE jurisdiction = ANY (?) AND (opened_at, id) < (?, ?)
       ORDER BY opened_at DESC, id DESC
       LIMIT ?
      """;

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

  public List<ApplicationLine> ofPeer(UUID peerId, PageRequest page) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_PEER)) {
      statement.setObject(1, peerId);
      return read(statement, page);
    } catch (SQLException e) {
      throw new IllegalStateException("Applications cannot be read", e);
    }
  }

  public List<ApplicationLine> ofJurisdictions(Set<String> jurisdictions, PageRequest page) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_JURISDICTIONS)) {
      statement.setArray(1, connection.createArrayOf("text", jurisdictions.toArray()));
      return read(statement, page);
    } catch (SQLException e) {
      throw new IllegalStateException("Applications cannot be read", e);
    }
  }

  private static List<ApplicationLine> read(PreparedStatement statement, PageRequest page)
      throws SQLException {
    Cursor after = Objects.requireNonNullElse(page.after(), LAST);
    statement.setObject(2, after.time().atOffset(ZoneOffset.UTC));
    statement.setObject(3, after.id());
    statement.setInt(4, page.rowsToRead());
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
