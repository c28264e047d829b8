package org.cairn.timeline.projection.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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

  /** After the rows: an index built at once is faster made and smaller than one that grew. */
  private static final List<String> INDEX =
      List.of(
          """
          ALTER TABLE timeline_entry_next
            ADD CONSTRAINT timeline_entry_next_pkey PRIMARY KEY (event_id)
          """,
          """
          CREATE INDEX timeline_entry_next_reading
              ON timeline_entry_next (peer_id, recorded_at DESC, event_id DESC)
          """,
          "CREATE INDEX timeline_entry_next_arrival ON timeline_entry_next (peer_id, position)",
          "ANALYZE timeline_entry_next");

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

  private static final List<String> KEEP_LIVE_AS_PREVIOUS =
      List.of(
          "ALTER TABLE timeline_entry RENAME TO timeline_entry_previous",
          "ALTER INDEX timeline_entry_pkey RENAME TO timeline_entry_previous_pkey",
          "ALTER INDEX timeline_entry_reading RENAME TO timeline_entry_previous_reading",
          "ALTER INDEX timeline_entry_arrival RENAME TO timeline_entry_previous_arrival");

  private static final List<String> TAKE_ITS_PLACE =
      List.of(
          "ALTER TABLE timeline_entry_next RESET (autovacuum_enabled)",
          "ALTER TABLE timeline_entry_next RENAME TO timeline_entry",
          "ALTER INDEX timeline_entry_next_pkey RENAME TO timeline_entry_pkey",
          "ALTER INDEX timeline_entry_next_reading RENAME TO timeline_entry_reading",
          "ALTER INDEX timeline_entry_next_arrival RENAME TO timeline_entry_arrival");

  private final Connection connection;

  NextTable(Connection connection) {
    this.connection = connection;
  }

  /** Also clears away what a rebuild that died has left. */
  void make() throws SQLException {
    execute(MAKE);
  }

  void index() throws SQLException {
    execute(INDEX);
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
    execute(keep ? KEEP_LIVE_AS_PREVIOUS : DROP_LIVE);
    execute(TAKE_ITS_PLACE);
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
