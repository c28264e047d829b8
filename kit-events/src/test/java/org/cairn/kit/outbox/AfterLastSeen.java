package org.cairn.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The claim that looks right and is not: it goes on from the highest position it has seen. */
final class AfterLastSeen implements OutboxClaim {

  private long lastSeen;

  @Override
  public List<OutboxRow> next(Connection connection, Set<String> stoppedKeys, int limit)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT "
                + UnpublishedRows.COLUMNS
                + " FROM outbox WHERE position > ? AND published_at IS NULL ORDER BY position")) {
      statement.setLong(1, lastSeen);
      List<OutboxRow> rows = UnpublishedRows.read(statement);
      if (!rows.isEmpty()) {
        lastSeen = rows.getLast().position();
      }
      return rows;
    }
  }
}
