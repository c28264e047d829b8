package org.cairn.evidence.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of the log, newest first, filtered. */
public final class AuditedPages {

  private AuditedPages() {}

  /** The filters; an absent one filters nothing. */
  public record Wanted(
      @Nullable String who,
      @Nullable String action,
      @Nullable UUID record,
      @Nullable UUID whose,
      @Nullable Instant from,
      @Nullable Instant to) {

    public List<UUID> people() {
      return whose == null ? List.of() : List.of(whose);
    }

    /** The conditions with their values, each in the form that its index serves. */
    private Map<String, Object> conditions() {
      var conditions = new LinkedHashMap<String, Object>();
      add(conditions, "e.who = ?", who);
      add(conditions, "e.action = ?", action);
      add(conditions, "e.record = ?::uuid", record);
      add(conditions, "e.whose @> ARRAY[?::uuid]", whose);
      add(conditions, "e.recorded_at >= ?::timestamptz", from);
      add(conditions, "e.recorded_at < ?::timestamptz", to);
      return conditions;
    }

    private static void add(
        Map<String, Object> conditions, String condition, @Nullable Object value) {
      if (value != null) {
        conditions.put(condition, value.toString());
      }
    }
  }

  public static String sql(Wanted wanted) {
    var sql = new StringBuilder("SELECT " + AuditedRows.COLUMNS + " FROM audit.entry e");
    sql.append(" WHERE e.position < ?");
    wanted.conditions().keySet().forEach(condition -> sql.append(" AND ").append(condition));
    return sql.append(" ORDER BY e.position DESC LIMIT ?").toString();
  }

  /** Sets the values of the statement from {@link #sql}. */
  public static void bind(PreparedStatement statement, Wanted wanted, long before, int rows)
      throws SQLException {
    int index = 0;
    statement.setLong(++index, before);
    for (Object value : wanted.conditions().values()) {
      statement.setObject(++index, value);
    }
    statement.setInt(++index, rows);
  }

  public static List<AuditedRow> page(Connection connection, Wanted wanted, long before, int rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql(wanted))) {
      bind(statement, wanted, before, rows);
      var reader = new AuditedRows();
      var page = new ArrayList<AuditedRow>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          page.add(reader.read(result));
        }
      }
      return page;
    }
  }
}
