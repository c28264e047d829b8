package org.cairn.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that is neither marked published nor parked, lowest position first. Never {@code
 * position > last seen}: a transaction that drew a lower position may commit after one that drew a
 * higher.
 */
public final class UnpublishedRows implements OutboxClaim {

  static final String COLUMNS =
      """
      position, recorded_on, id, aggregatetype, type, payload, event_key, subject, jurisdiction,
      sequence, time, correlation_id, causation_id, traceparent
      """;

  private static final String NEXT =
      "SELECT "
          + COLUMNS
          + """
             FROM outbox
            WHERE published_at IS NULL AND event_key <> ALL (?)
              AND position <> ALL (ARRAY(
                    SELECT f.position FROM refused_fact f WHERE f.parked_at IS NOT NULL))
            ORDER BY position
            LIMIT ?
          """;

  @Override
  public List<OutboxRow> next(Connection connection, Set<String> stoppedKeys, int limit)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setArray(1, connection.createArrayOf("text", stoppedKeys.toArray()));
      statement.setInt(2, limit);
      return read(statement);
    }
  }

  public static List<OutboxRow> read(PreparedStatement statement) throws SQLException {
    var rows = new ArrayList<OutboxRow>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(row(result));
      }
    }
    return rows;
  }

  static OutboxRow row(ResultSet result) throws SQLException {
    return new OutboxRow(
        result.getLong("position"),
        result.getObject("recorded_on", LocalDate.class),
        result.getObject("id", UUID.class),
        result.getString("aggregatetype"),
        result.getString("type"),
        result.getBytes("payload"),
        result.getString("event_key"),
        result.getObject("subject", UUID.class),
        result.getString("jurisdiction"),
        result.getLong("sequence"),
        result.getObject("time", OffsetDateTime.class).toInstant(),
        result.getObject("correlation_id", UUID.class),
        result.getObject("causation_id", UUID.class),
        result.getString("traceparent"));
  }
}
