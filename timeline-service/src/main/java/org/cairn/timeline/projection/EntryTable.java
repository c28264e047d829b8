package org.cairn.timeline.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables a timeline can stand in; a closed list, since a table's name cannot be a parameter.
 */
public enum EntryTable {
  LIVE("timeline_entry"),
  /** Being rebuilt, to become the live one. */
  NEXT("timeline_entry_next"),
  /** Told again only to be compared. */
  COMPARED("pg_temp.timeline_entry_rebuilt");

  private static final String INSERT =
      """
      INSERT INTO {table} (event_id, peer_id, chapter, type, happened_on, recorded_at, aggregate_id,
                      sequence, jurisdiction, details, position)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::timestamptz[],
                           ?::uuid[], ?::bigint[], ?::text[], ?::jsonb[], ?::bigint[])
      """;

  /** Every column of every row, in one order: two tables with the same hash tell the same story. */
  private static final String HASH =
      """
      SELECT count(*) AS entries,
             encode(sha256(coalesce(string_agg(sha256(convert_to(t::text, 'UTF8')), ''::bytea
                                               ORDER BY t.event_id), ''::bytea)), 'hex') AS hash
      """;

  private static final String WHOLE = HASH + "  FROM {table} t";

  private static final String PART =
      HASH
          + """
            FROM received_event r JOIN {table} t USING (event_id)
           WHERE r.position > ? AND r.position <= ?
          """;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("uuid", p -> p.entry().eventId()),
          new Column("uuid", p -> p.entry().peerId()),
          new Column("text", p -> p.entry().chapter()),
          new Column("text", p -> p.entry().type()),
          new Column("date", p -> p.entry().happenedOn().toString()),
          new Column("timestamptz", p -> p.entry().recordedAt().toString()),
          new Column("uuid", p -> p.entry().aggregateId()),
          new Column("bigint", p -> p.entry().sequence()),
          new Column("text", p -> p.entry().jurisdiction()),
          new Column("jsonb", p -> p.entry().details()),
          new Column("bigint", ArrivedEntry::position));

  private final String sqlName;

  EntryTable(String sqlName) {
    this.sqlName = sqlName;
  }

  /** How many entries a table holds, and the hash over all of them. */
  public record Fingerprint(long entries, String hash) {}

  private record Column(String type, Function<ArrivedEntry, @Nullable Object> value) {}

  /** A batch in one statement. */
  public void insert(Connection connection, List<ArrivedEntry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(of(INSERT))) {
      int index = 0;
      for (Column column : COLUMNS) {
        statement.setArray(
            ++index,
            connection.createArrayOf(
                column.type(), entries.stream().map(column.value()).toArray()));
      }
      statement.executeUpdate();
    }
  }

  public Fingerprint fingerprint(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(of(WHOLE))) {
      return read(statement);
    }
  }

  /** Of those entries only whose facts arrived after one position and up to another. */
  public Fingerprint fingerprint(Connection connection, long after, long upTo) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(of(PART))) {
      statement.setLong(1, after);
      statement.setLong(2, upTo);
      return read(statement);
    }
  }

  private static Fingerprint read(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return new Fingerprint(result.getLong("entries"), result.getString("hash"));
    }
  }

  private String of(String sql) {
    return sql.replace("{table}", sqlName);
  }
}
