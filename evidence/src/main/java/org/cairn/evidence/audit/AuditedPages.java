package org.cairn.evidence.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of the log, newest first, narrowed down. */
public final class AuditedPages {

  private AuditedPages() {}

  /** What is looked for; what is absent narrows nothing down. */
  public record Wanted(
      @Nullable String who,
      @Nullable String action,
      @Nullable UUID record,
      @Nullable UUID whose,
      @Nullable Instant from,
      @Nullable Instant to) {

    /**
     * From what was sent.
     *
     * @param refusal is thrown if one of them is not in its form; the message names it
     */
    public static Wanted of(
        Function<String, @Nullable String> sent, Function<String, RuntimeException> refusal) {
      return new Wanted(
          sent.apply("who"),
          sent.apply("action"),
          read(sent, refusal, "record", UUID::fromString),
          read(sent, refusal, "whose", UUID::fromString),
          read(sent, refusal, "from", Instant::parse),
          read(sent, refusal, "to", Instant::parse));
    }

    private static <T> @Nullable T read(
        Function<String, @Nullable String> sent,
        Function<String, RuntimeException> refusal,
        String name,
        Function<String, T> reader) {
      String value = sent.apply(name);
      try {
        return value == null ? null : reader.apply(value);
      } catch (IllegalArgumentException | DateTimeParseException e) {
        throw refusal.apply(name + ": not in the form in which it is shown");
      }
    }

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

  /** Sets the values of the statement that {@link #sql} gives. */
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
