package org.cairn.timeline.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Facts about a peer that have arrived and could not be laid down yet. Shown under the same view as
 * the entries: that something of another state waits is that state's business, too. Where the view
 * goes by what a fact says, its kind decides: what waits cannot be read.
 */
@ApplicationScoped
public class HeldFacts {

  private static final String WAITING =
      """
      SELECT event_id, type, cause, parked_at
        FROM parked_event
       WHERE released_at IS NULL AND (subject = ? OR event_key = ?)
         AND {condition}
       ORDER BY parked_at, event_id
       LIMIT 100
      """;

  /** One fact that waits, why, and since when; never what it says. */
  @Schema(requiredProperties = {"eventId", "type", "cause", "since"})
  public record HeldFact(UUID eventId, String type, String cause, Instant since) {}

  private final DataSource database;

  public HeldFacts(DataSource database) {
    this.database = database;
  }

  public List<HeldFact> about(UUID peerId, View view) {
    Condition condition = view.held();
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(WAITING.replace("{condition}", condition.sql()))) {
      statement.setObject(1, peerId);
      statement.setString(2, peerId.toString());
      condition.bind(statement, 3);
      return read(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("Held facts cannot be read", e);
    }
  }

  private static List<HeldFact> read(PreparedStatement statement) throws SQLException {
    var held = new ArrayList<HeldFact>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        held.add(
            new HeldFact(
                result.getObject("event_id", UUID.class),
                result.getString("type"),
                result.getString("cause"),
                result.getObject("parked_at", OffsetDateTime.class).toInstant()));
      }
    }
    return held;
  }
}
