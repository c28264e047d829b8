package org.cairn.timeline.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.timeline.projection.TimelineEntry;

/** Reads a peer's path, newest first. */
@ApplicationScoped
public class TimelineQuery {

  /** Later than any entry. */
  private static final Cursor START = new Cursor(Cursor.END_OF_TIME, new UUID(-1L, -1L));

  static final String PAGE =
      """
      SELECT event_id, peer_id, chapter, type, happened_on, recorded_at, aggregate_id, sequence,
             jurisdiction, details
        FROM timeline_entry
       WHERE peer_id = ? AND (recorded_at, event_id) < (?, ?)
         AND (? OR jurisdiction IS NULL OR jurisdiction = ANY (?))
       ORDER BY recorded_at DESC, event_id DESC
       LIMIT ?
      """;

  /** Working, learning or being supervised in a state opens nothing to its board; applying does. */
  private static final String APPLIES_TO =
      """
      SELECT EXISTS (SELECT FROM timeline_entry
                      WHERE peer_id = ? AND chapter = 'applications' AND jurisdiction = ANY (?))
      """;

  private final DataSource database;

  public TimelineQuery(DataSource database) {
    this.database = database;
  }

  public List<TimelineEntry> entries(UUID peerId, View view, PageRequest page) {
    Cursor after = page.after() == null ? START : page.after();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setObject(1, peerId);
      statement.setObject(2, after.time().atOffset(ZoneOffset.UTC));
      statement.setObject(3, after.id());
      statement.setBoolean(4, view instanceof View.Everything);
      statement.setArray(5, connection.createArrayOf("text", view.jurisdictions().toArray()));
      statement.setInt(6, page.rowsToRead());
      return read(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  private static List<TimelineEntry> read(PreparedStatement statement) throws SQLException {
    var entries = new ArrayList<TimelineEntry>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        entries.add(entryOf(result));
      }
    }
    return entries;
  }

  static TimelineEntry entryOf(ResultSet result) throws SQLException {
    return new TimelineEntry(
        result.getObject("event_id", UUID.class),
        result.getObject("peer_id", UUID.class),
        result.getString("chapter"),
        result.getString("type"),
        result.getObject("happened_on", LocalDate.class),
        result.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        result.getObject("aggregate_id", UUID.class),
        result.getLong("sequence"),
        result.getString("jurisdiction"),
        result.getString("details"));
  }

  public boolean appliesTo(UUID peerId, Set<String> jurisdictions) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(APPLIES_TO)) {
      statement.setObject(1, peerId);
      statement.setArray(2, connection.createArrayOf("text", jurisdictions.toArray()));
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }
}
