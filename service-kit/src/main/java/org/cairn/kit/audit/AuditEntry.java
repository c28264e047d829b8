package org.cairn.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log, as far as its writer gives it; number, transaction and time come from
 * the database.
 *
 * @param who the sign-in; absent when nobody is signed in
 * @param action the operation's name in the API document
 * @param outcome {@code done}, {@code replayed}, or the kinds of problem that refused it
 */
public record AuditEntry(
    @Nullable String who,
    List<String> roles,
    String action,
    Kind kind,
    Concern concern,
    String outcome) {

  /** Whether something was to be changed or to be seen. */
  public enum Kind {
    COMMAND("command"),
    READ("read");

    private final String column;

    Kind(String column) {
      this.column = column;
    }
  }

  static final String DONE = "done";
  static final String REPLAYED = "replayed";

  /** To be followed by the values, which {@link #bind} gives. */
  public static final String INTO =
      """
      INSERT INTO audit.entry (who, roles, action, kind, record, whose, why, outcome, findings,
                               correlation)
      """;

  public static final String VALUES =
      "SELECT ?, ?::text[], ?, ?, ?::uuid, ?::uuid[], ?, ?, ?::jsonb, ?::uuid";

  private static final ObjectMapper JSON = new ObjectMapper();

  public AuditEntry {
    roles = List.copyOf(roles);
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
    statement.setString(index++, kind.column);
    statement.setObject(index++, concern.record());
    statement.setArray(index++, connection.createArrayOf("uuid", concern.whose().toArray()));
    statement.setString(index++, concern.why().column());
    statement.setString(index++, outcome);
    statement.setString(index++, findings());
    statement.setObject(index++, correlation);
    return index;
  }

  private String findings() {
    try {
      return JSON.writeValueAsString(concern.findings());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Names of rules are always JSON", e);
    }
  }
}
