package org.cairn.timeline.rebuild.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the table that becomes the live one. It must come out as the migrations made the live one;
 * SwapIT compares both in the catalog, so that an index that is added there is not lost here.
 */
final class NextTable {

  private static final List<String> CREATE =
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

  /** Each index by the end of its name, and what it covers. */
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

  /** Whoever may read the old table may read the new one; LIKE does not copy that. */
  private static final String GRANTS =
      """
      SELECT format('GRANT %s ON timeline_entry_next TO %s', g.privilege_type,
                    CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END)
        FROM pg_class c, aclexplode(c.relacl) AS g
       WHERE c.oid = 'timeline_entry'::regclass AND g.grantee <> c.relowner
      """;

  private static final String DROP_PREVIOUS = "DROP TABLE IF EXISTS timeline_entry_previous";

  private static final String DROP_LIVE = "DROP TABLE timeline_entry";

  private static final String KEEP_LIVE_AS_PREVIOUS =
      "ALTER TABLE timeline_entry RENAME TO timeline_entry_previous";

  private static final List<String> TAKE_THE_PLACE_OF_LIVE =
      List.of(
          "ALTER TABLE timeline_entry_next RESET (autovacuum_enabled)",
          "ALTER TABLE timeline_entry_next RENAME TO timeline_entry");

  private final RebuildSession session;

  NextTable(RebuildSession session) {
    this.session = session;
  }

  /** Also removes what a rebuild that died has left. */
  void create() {
    CREATE.forEach(session::execute);
  }

  /** After the rows: an index built at once is faster to build and smaller than one that grew. */
  void index() {
    session.execute(PRIMARY_KEY);
    INDEXES.forEach((name, definition) ->
        session.execute(
            "CREATE INDEX timeline_entry_next_%s ON timeline_entry_next %s"
                .formatted(name, definition)));
    session.execute("ANALYZE timeline_entry_next");
    session.sql().of(GRANTS).list(String.class).forEach(session::execute);
  }

  /**
   * @param keep whether the old table stays, as timeline_entry_previous, to be looked at
   */
  void becomeLive(boolean keep) {
    session.execute(DROP_PREVIOUS);
    if (keep) {
      session.execute(KEEP_LIVE_AS_PREVIOUS);
      renameIndexes("timeline_entry", "timeline_entry_previous");
    } else {
      session.execute(DROP_LIVE);
    }
    TAKE_THE_PLACE_OF_LIVE.forEach(session::execute);
    renameIndexes("timeline_entry_next", "timeline_entry");
  }

  private void renameIndexes(String from, String to) {
    Stream.concat(Stream.of("pkey"), INDEXES.keySet().stream())
        .map(end -> "ALTER INDEX %s_%s RENAME TO %s_%s".formatted(from, end, to, end))
        .forEach(session::execute);
  }

  void drop() {
    session.execute("DROP TABLE IF EXISTS timeline_entry_next");
  }
}
