package org.cairn.evidence.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit log as its writer supplies it; number, transaction and time come from the
 * database.
 *
 * @param who the sign-in; absent when nobody is signed in
 * @param action the operation's name in the API document
 * @param outcome {@code done}, {@code replayed}, or the kinds of problem that refused it
 * @param findings a JSON array
 */
public record AuditEntry(
    @Nullable String who,
    List<String> roles,
    String action,
    String kind,
    @Nullable UUID record,
    List<UUID> whose,
    String why,
    String outcome,
    String findings) {

  /** Bound where nothing is recorded; the statement then skips it. */
  public static final AuditEntry NONE =
      new AuditEntry(null, List.of(), "", "", null, List.of(), "", "", "[]");

  /** Completed by a {@code WHERE} and what follows it, or by nothing. */
  public static final String INSERT =
      """
      INSERT INTO audit.entry (who, roles, action, kind, record, whose, why, outcome, findings,
                               correlation)
      SELECT ?, ?::text[], ?, ?, ?::uuid, ?::uuid[], ?, ?, ?::jsonb, ?::uuid\
      """;

  public AuditEntry {
    roles = List.copyOf(roles);
    whose = List.copyOf(whose);
  }

  /**
   * @param correlation shared with the events of the same command
   * @return the index of the next parameter
   */
  public int bind(
      Connection connection, PreparedStatement statement, int from, @Nullable UUID correlation)
      throws SQLException {
    int index = from;
    statement.setString(index++, who);
    statement.setArray(index++, connection.createArrayOf("text", roles.toArray()));
    statement.setString(index++, action);
    statement.setString(index++, kind);
    statement.setObject(index++, record);
    statement.setArray(index++, connection.createArrayOf("uuid", whose.toArray()));
    statement.setString(index++, why);
    statement.setString(index++, outcome);
    statement.setString(index++, findings);
    statement.setObject(index++, correlation);
    return index;
  }
}
