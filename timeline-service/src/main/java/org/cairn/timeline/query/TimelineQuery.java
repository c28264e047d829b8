package org.cairn.timeline.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads a page of a peer's path in one statement. */
@ApplicationScoped
public class TimelineQuery {

  private static final String PAGE =
      "SELECT "
          + PathEntry.COLUMNS
          + """
            FROM timeline_entry
           WHERE peer_id = ?
             AND {condition}
           ORDER BY {order}
           LIMIT ?
          """;

  private final DataSource database;

  public TimelineQuery(DataSource database) {
    this.database = database;
  }

  /** The newest first. */
  public List<PathEntry> entries(UUID peerId, View view, PathRequest wanted, int rows) {
    Condition condition = condition(peerId, view, wanted);
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(page(condition, wanted.order()))) {
      bind(statement, peerId, condition, rows);
      var entries = new ArrayList<PathEntry>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          entries.add(PathEntry.read(result));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }

  static Condition condition(UUID peerId, View view, PathRequest wanted) {
    return wanted.condition().and(view.entries(peerId));
  }

  static String page(Condition condition, Order order) {
    return PAGE.replace("{condition}", condition.sql()).replace("{order}", order.columns());
  }

  static void bind(PreparedStatement statement, UUID peerId, Condition condition, int rows)
      throws SQLException {
    statement.setObject(1, peerId);
    statement.setInt(condition.bind(statement, 2), rows);
  }
}
