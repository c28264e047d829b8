package org.cairn.timeline.projection;

import java.util.List;
import org.cairn.kit.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tables that can hold a timeline; a closed list, since a table's name cannot be a value. */
public enum EntryTable {
  LIVE("timeline_entry"),
  /** Being rebuilt, to become the live one. */
  NEXT("timeline_entry_next"),
  /** Rebuilt only to be compared. */
  COMPARED("pg_temp.timeline_entry_rebuilt");

  private static final String INSERT =
      """
      INSERT INTO {table} (event_id, peer_id, chapter, type, happened_on, recorded_at, aggregate_id,
                      sequence, jurisdiction, details, position)
      SELECT * FROM unnest(:ids::uuid[], :peers::uuid[], :chapters::text[], :types::text[],
                           :days::date[], :times::timestamptz[], :aggregates::uuid[],
                           :sequences::bigint[], :jurisdictions::text[], :details::jsonb[],
                           :positions::bigint[])
      """;

  /** Every column of every row, in one order: two tables with the same hash have equal entries. */
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
           WHERE r.position > :after AND r.position <= :upTo
          """;

  private final String sqlName;

  EntryTable(String sqlName) {
    this.sqlName = sqlName;
  }

  /** How many entries a table holds, and the hash over all of them. */
  @Schema(name = "FingerprintView")
  public record Fingerprint(long entries, String hash) {}

  /** A batch in one statement. */
  public void insert(Sql sql, List<TimelineEntry> entries) {
    if (!entries.isEmpty()) {
      of(sql, INSERT)
          .withColumn("ids", entries, TimelineEntry::eventId)
          .withColumn("peers", entries, TimelineEntry::peerId)
          .withColumn("chapters", entries, TimelineEntry::chapter)
          .withColumn("types", entries, TimelineEntry::type)
          .withColumn("days", entries, TimelineEntry::happenedOn)
          .withColumn("times", entries, TimelineEntry::recordedAt)
          .withColumn("aggregates", entries, TimelineEntry::aggregateId)
          .withColumn("sequences", entries, TimelineEntry::sequence)
          .withColumn("jurisdictions", entries, TimelineEntry::jurisdiction)
          .withColumn("details", entries, TimelineEntry::details)
          .withColumn("positions", entries, TimelineEntry::position)
          .update();
    }
  }

  public Fingerprint fingerprint(Sql sql) {
    return of(sql, WHOLE).one(Fingerprint.class);
  }

  /** Of those entries only whose events arrived after one position and up to another. */
  public Fingerprint fingerprint(Sql sql, long after, long upTo) {
    return of(sql, PART).with("after", after).with("upTo", upTo).one(Fingerprint.class);
  }

  private Sql.Statement of(Sql sql, String statement) {
    return sql.of(statement.replace("{table}", sqlName));
  }
}
