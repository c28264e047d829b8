package org.cairn.journeys.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.cairn.journeys.running.Database;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an audit log that somebody with full database rights edits. Closing it restores the
 * entry, which takes no more than the same rights.
 */
public final class TamperedRow implements AutoCloseable {
  private static final String SEALED = "SELECT count(*) FROM audit.link WHERE position = ?";
  private static final String BASIS = "SELECT why FROM audit.entry WHERE position = ?";
  private static final String CHANGE = "UPDATE audit.entry SET why = ? WHERE position = ?";

  private final Database database;
  private final long position;
  private final String before;

  private TamperedRow(Database database, long position, String before) {
    this.database = database;
    this.position = position;
    this.before = before;
  }

  /** The latest entry of this action for this record; null until it is sealed. */
  public static @Nullable Long sealedRow(Database database, String action, String record) {
    List<Long> found =
        database.rows(
            """
            SELECT e.position FROM audit.entry e
             WHERE e.action = ? AND e.record = ?::uuid AND e.kind = 'command'
             ORDER BY e.position DESC LIMIT 1
            """,
            row -> row.getLong(1),
            action,
            record);
    return found.isEmpty() || database.count(SEALED, found.getFirst()) == 0
        ? null
        : found.getFirst();
  }

  /** Changes the access basis of the entry. */
  public static TamperedRow change(Database database, long position) {
    String before = database.rows(BASIS, row -> row.getString(1), position).getFirst();
    var row = new TamperedRow(database, position, before);
    row.setBasis(before + "-by-permission");
    return row;
  }

  public long position() {
    return position;
  }

  private void setBasis(String basis) {
    try (Connection connection = database.open();
        PreparedStatement statement = connection.prepareStatement(CHANGE)) {
      statement.setString(1, basis);
      statement.setLong(2, position);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the row cannot be changed", e);
    }
  }

  @Override
  public void close() {
    setBasis(before);
  }
}
