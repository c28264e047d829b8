package org.cairn.timeline.projection.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The making of the table that becomes the live one. It must come out as the migrations made the
 * live one; SwapIT compares both in the catalogue, so that an index added there is not lost here.
 */
final class NextTable {

  private static final List<String> MAKE =
      List.of(
          "DROP TABLE IF EXISTS timeline_entry_next",
          """
          CREATE TABLE timeline_entry_next (LIKE timeline_entry INCLUDING ALL EXCLUDING INDEXES)
            WITH (autovacuum_enabled = false)
          """);

  private static final String STANDING_TYPES =
      """
      ('CertificateIssued', 'SupervisionStandingChanged', 'EducationStandingChanged',
       'EmploymentStarted', 'EmploymentEnded', 'AgreementSigned', 'AgreementEnded')
      """;

  /** Each index by the end of its name, and what it is made of. */
  private static final Map<String, String> INDEXES =
      Map.of(
          "reading", "(peer_id, recorded_at DESC, event_id DESC)",
          "happening", "(peer_id, happened_on DESC, recorded_at DESC, event_id DESC)",
          "chapter_reading", "(peer_id, chapter, recorded_at DESC, event_id DESC)",
          "chapter_happening",
              "(peer_id, chapter, happened_on DESC, recorded_at DESC, event_id DESC)",
          "standing",
              "(peer_id, type, aggregate_id, recorded_at DESC, sequence DESC) WHERE type IN "
                  + STANDING_TYPES,
          "arrival", "(peer_id, position)");

  private static final String PRIMARY_KEY =
      """
      ALTER TABLE timeline_entry_next
        ADD CONSTRAINT timeline_entry_next_pkey PRIMARY KEY (event_id)
      """;

  /** Whoever was allowed to read the old table may read the new one; LIKE does not copy that. */
  private static final String GRANTS =
      """
      SELECT format('GRANT %s ON timeline_entry_next TO %s', g.privilege_type,
                    CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END)
        FROM pg_class c, aclexplode(c.relacl) AS g
       WHERE c.oid = 'timeline_entry'::regclass AND g.grantee <> c.relowner
      """;

  private static final String LET_GO_OF_THE_ONE_BEFORE =
      "DROP TABLE IF EXISTS timeline_entry_previous";

  private static final List<String> DROP_LIVE = List.of("DROP TABLE timeline_entry");

  private static final String KEEP_LIVE_AS_PREVIOUS =
      "ALTER TABLE timeline_entry RENAME TO timeline_entry_previous";

  private static final List<String> TAKE_ITS_PLACE =
      List.of(
          "ALTER TABLE timeline_entry_next RESET (autovacuum_enabled)",
          "ALTER TABLE timeline_entry_next RENAME TO timeline_entry");

  private final Connection connection;

  NextTable(Connection connection) {
    this.connection = connection;
  }

  /** Also clears away what a rebuild that died has left. */
  void make() throws SQLException {
    execute(MAKE);
  }

  /** After the rows: an index built at once is faster made and smaller than one that grew. */
  void index() throws SQLException {
    execute(List.of(PRIMARY_KEY));
    execute(
        INDEXES.entrySet().stream()
            .map(index ->
                "CREATE INDEX timeline_entry_next_%s ON timeline_entry_next %s"
                    .formatted(index.getKey(), index.getValue()))
            .toList());
    execute(List.of("ANALYZE timeline_entry_next"));
    List<String> grants = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(GRANTS);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        grants.add(result.getString(1));
      }
    }
    execute(grants);
  }

  /**
   * @param keep whether the old table stays, as timeline_entry_previous, to be looked at
   */
  void becomeLive(boolean keep) throws SQLException {
    execute(List.of(LET_GO_OF_THE_ONE_BEFORE));
    if (keep) {
      execute(List.of(KEEP_LIVE_AS_PREVIOUS));
      execute(renamed("timeline_entry", "timeline_entry_previous"));
    } else {
      execute(DROP_LIVE);
    }
    execute(TAKE_ITS_PLACE);
    execute(renamed("timeline_entry_next", "timeline_entry"));
  }

  private static List<String> renamed(String from, String to) {
    return Stream.concat(Stream.of("pkey"), INDEXES.keySet().stream())
        .map(end -> "ALTER INDEX %s_%s RENAME TO %s_%s".formatted(from, end, to, end))
        .toList();
  }

  void drop() throws SQLException {
    execute(List.of("DROP TABLE IF EXISTS timeline_entry_next"));
  }

  private void execute(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
