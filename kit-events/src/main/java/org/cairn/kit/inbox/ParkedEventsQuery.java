package org.cairn.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;

/** Reads what waits; never the content of an event. */
@ApplicationScoped
public class ParkedEventsQuery {

  private static final String WAITING =
      """
      SELECT event_id, topic, partition, record_offset, type, cause, cause_detail, parked_at
        FROM parked_event
       WHERE released_at IS NULL AND (parked_at, event_id) > (?, ?)
       ORDER BY parked_at, event_id
       LIMIT ?
      """;

  private final DataSource database;

  public ParkedEventsQuery(DataSource database) {
    this.database = database;
  }

  /** One event that waits, for those who run the service. */
  public record ParkedEventView(
      UUID eventId,
      String topic,
      int partition,
      long offset,
      String type,
      String cause,
      String causeDetail,
      Instant parkedAt) {}

  public List<ParkedEventView> waiting(PageRequest page) {
    Cursor after = page.after() == null ? new Cursor(Instant.EPOCH, new UUID(0, 0)) : page.after();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(WAITING)) {
      statement.setObject(1, after.time().atOffset(ZoneOffset.UTC));
      statement.setObject(2, after.id());
      statement.setInt(3, page.rowsToRead());
      var rows = new ArrayList<ParkedEventView>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(
              new ParkedEventView(
                  result.getObject("event_id", UUID.class),
                  result.getString("topic"),
                  result.getInt("partition"),
                  result.getLong("record_offset"),
                  result.getString("type"),
                  result.getString("cause"),
                  result.getString("cause_detail"),
                  result.getObject("parked_at", OffsetDateTime.class).toInstant()));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Parked events cannot be read", e);
    }
  }
}
