package org.cairn.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes the stones, a batch in one statement. Joins the caller's transaction. */
@ApplicationScoped
public class TimelineEntries {

  private static final String INSERT =
      """
      INSERT INTO {table} (event_id, peer_id, chapter, type, happened_on, recorded_at, aggregate_id,
                      sequence, jurisdiction, details)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::timestamptz[],
                           ?::uuid[], ?::bigint[], ?::text[], ?::jsonb[])
      """;

  /** Every column of every row, in one order: two tables with the same hash tell the same story. */
  private static final String HASH =
      """
      SELECT count(*) AS entries,
             encode(sha256(coalesce(string_agg(sha256(convert_to(t::text, 'UTF8')), ''::bytea
                                               ORDER BY t.event_id), ''::bytea)), 'hex') AS hash
        FROM {table} t
      """;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("uuid", TimelineEntry::eventId),
          new Column("uuid", TimelineEntry::peerId),
          new Column("text", TimelineEntry::chapter),
          new Column("text", TimelineEntry::type),
          new Column("date", e -> e.happenedOn().toString()),
          new Column("timestamptz", e -> e.recordedAt().toString()),
          new Column("uuid", TimelineEntry::aggregateId),
          new Column("bigint", TimelineEntry::sequence),
          new Column("text", TimelineEntry::jurisdiction),
          new Column("jsonb", TimelineEntry::details));

  private final DataSource database;

  public TimelineEntries(DataSource database) {
    this.database = database;
  }

  /**
   * The tables a timeline can stand in; a closed list, since a table's name cannot be a parameter.
   */
  public enum Table {
    LIVE("timeline_entry"),
    REBUILT("pg_temp.timeline_entry_rebuilt");

    private final String sqlName;

    Table(String sqlName) {
      this.sqlName = sqlName;
    }

    String sqlName() {
      return sqlName;
    }
  }

  /** How many entries a table holds, and the hash over all of them. */
  public record Fingerprint(long entries, String hash) {}

  private record Column(String type, Function<TimelineEntry, @Nullable Object> value) {}

  public void insert(Table table, List<TimelineEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(INSERT.replace("{table}", table.sqlName()))) {
      int index = 0;
      for (Column column : COLUMNS) {
        statement.setArray(
            ++index,
            connection.createArrayOf(
                column.type(), entries.stream().map(column.value()).toArray()));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be written", e);
    }
  }

  public Fingerprint fingerprint(Table table) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(HASH.replace("{table}", table.sqlName()));
        ResultSet result = statement.executeQuery()) {
      result.next();
      return new Fingerprint(result.getLong("entries"), result.getString("hash"));
    } catch (SQLException e) {
      throw new IllegalStateException("The timeline cannot be read", e);
    }
  }
}
