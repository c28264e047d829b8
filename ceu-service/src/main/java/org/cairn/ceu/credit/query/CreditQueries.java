package org.cairn.ceu.credit.query;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.ceu.credit.query.CreditAccess.Capacities;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lists of credits, by the day on which they were earned, the latest first. */
@ApplicationScoped
public class CreditQueries {

  private static final String OF_CAPACITY =
      """
      (SELECT id, peer_id, jurisdiction, credential_type, earned_on, hours, kind, source, status,
              CASE source WHEN 'trainer' THEN issuer END AS organization,
              CASE source WHEN 'trainer' THEN new_to_trainer END AS new_to_trainer
         FROM credit
        WHERE {whose} AND (earned_on, id) < (?, ?)
        ORDER BY earned_on DESC, id DESC
        LIMIT ?)
      """;

  /** What several capacities show is listed once; each part is read along its own index. */
  private static final String PAGE =
      Stream.of("peer_id = ?", "jurisdiction = ANY (?)", "source = 'trainer' AND issuer = ?")
          .map(whose -> OF_CAPACITY.replace("{whose}", whose))
          .collect(joining("UNION\n", "", "ORDER BY earned_on DESC, id DESC LIMIT ?"));

  private static final String CONCERNS =
      """
      SELECT EXISTS (SELECT FROM credit WHERE peer_id = ? AND jurisdiction = ANY (?))
          OR EXISTS (SELECT FROM replicated_certificate WHERE peer_id = ? AND jurisdiction = ANY (?))
      """;

  private final DataSource database;

  public CreditQueries(DataSource database) {
    this.database = database;
  }

  /**
   * One line of a list.
   *
   * @param organization that recorded it; null where no trainer did, and for the basis only
   * @param newToTrainer whether its trainer had recorded nothing of the peer before; absent where
   *     no trainer recorded it
   */
  @Schema(
      requiredProperties = {
        "creditId",
        "peerId",
        "jurisdiction",
        "credentialType",
        "on",
        "hours",
        "kind",
        "source",
        "status"
      })
  public record CreditLine(
      UUID creditId,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate on,
      BigDecimal hours,
      String kind,
      String source,
      String status,
      @JsonIgnore @Schema(hidden = true) @Nullable String organization,
      @Nullable Boolean newToTrainer) {

    public Cursor cursor() {
      return Cursor.on(on, creditId);
    }
  }

  /** A page of what somebody sees in any of their capacities. */
  public List<CreditLine> seenBy(Capacities caller, PageRequest page) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setObject(1, caller.peer());
      statement.setArray(5, connection.createArrayOf("text", caller.boardOf().toArray()));
      statement.setString(9, caller.trainsFor());
      for (int whose = 1; whose <= 9; whose += 4) {
        statement.setObject(whose + 1, page.position().day());
        statement.setObject(whose + 2, page.position().id());
        statement.setInt(whose + 3, page.rowsToRead());
      }
      statement.setInt(13, page.rowsToRead());
      return read(statement);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Whether the peer is certified, or has hours for being so, in one of these states. */
  public boolean concerns(UUID peerId, Set<String> jurisdictions) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(CONCERNS)) {
      var states = connection.createArrayOf("text", jurisdictions.toArray());
      statement.setObject(1, peerId);
      statement.setArray(2, states);
      statement.setObject(3, peerId);
      statement.setArray(4, states);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static List<CreditLine> read(PreparedStatement statement) throws SQLException {
    List<CreditLine> lines = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        lines.add(
            new CreditLine(
                result.getObject("id", UUID.class),
                result.getObject("peer_id", UUID.class),
                result.getString("jurisdiction"),
                result.getString("credential_type"),
                result.getObject("earned_on", LocalDate.class),
                result.getBigDecimal("hours"),
                result.getString("kind"),
                result.getString("source"),
                result.getString("status"),
                result.getString("organization"),
                result.getObject("new_to_trainer", Boolean.class)));
      }
    }
    return lines;
  }

  private static IllegalStateException unreadable(SQLException e) {
    return new IllegalStateException("Credits cannot be read", e);
  }
}
