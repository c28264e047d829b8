package org.cairn.timeline.rebuild.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.sql.Sql;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.cairn.timeline.store.TimelineLocks;
import org.jspecify.annotations.Nullable;

/** What is recorded about rebuilds. */
final class RebuildRecords {

  private static final String CLOSE_THE_DEAD =
      "UPDATE timeline_rebuild SET state = 'interrupted' WHERE state = 'running'";

  private static final String BEGIN =
      "INSERT INTO timeline_rebuild DEFAULT VALUES RETURNING rebuild_id";

  private static final String PROGRESS =
      "UPDATE timeline_rebuild SET events = :events WHERE rebuild_id = :id";

  private static final String COMPARED =
      """
      UPDATE timeline_rebuild
         SET live_entries = :liveEntries, live_hash = :liveHash,
             rebuilt_entries = :rebuiltEntries, rebuilt_hash = :rebuiltHash,
             appearing = :appearing, lost = :lost, altered = :altered,
             examples = :examples::jsonb
       WHERE rebuild_id = :id
      """;

  private static final String END =
      """
      UPDATE timeline_rebuild
         SET state = :state, cause = :cause, finished_at = clock_timestamp()
       WHERE rebuild_id = :id AND state = 'running'
      """;

  /**
   * Whether one is running is asked of the lock, not of the row: a process that was killed writes
   * no row, but it holds no lock either.
   */
  private static final String FIND =
      """
      SELECT r.rebuild_id, r.started_at, r.finished_at, r.events, r.live_entries, r.live_hash,
             r.rebuilt_entries, r.rebuilt_hash, r.appearing, r.lost, r.altered, r.examples,
             r.cause,
             CASE WHEN r.state = 'running' AND NOT EXISTS (
                         SELECT FROM pg_locks
                          WHERE locktype = 'advisory' AND classid = :space AND objid = :number
                            AND granted AND mode = 'ExclusiveLock'
                            AND database = (SELECT oid FROM pg_database
                                             WHERE datname = current_database()))
                  THEN 'interrupted' ELSE r.state END AS state,
             (extract(epoch FROM coalesce(r.finished_at, clock_timestamp()) - r.started_at) * 1000)
               ::bigint AS milliseconds
        FROM timeline_rebuild r
      """;

  private static final String BY_ID = FIND + " WHERE r.rebuild_id = :id";
  private static final String LATEST = FIND + " ORDER BY r.rebuild_id DESC LIMIT 1";

  private RebuildRecords() {}

  /**
   * Only for the holder of the rebuild lock: then no other rebuild marked as running is really
   * running.
   */
  static UUID begin(Sql sql) {
    sql.of(CLOSE_THE_DEAD).update();
    return sql.of(BEGIN).one(UUID.class);
  }

  static void progress(Sql sql, UUID id, long events) {
    sql.of(PROGRESS).with("id", id).with("events", events).update();
  }

  static void compared(
      Sql sql, UUID id, Fingerprint live, Fingerprint rebuilt, Differences differences) {
    sql.of(COMPARED)
        .with("id", id)
        .with("liveEntries", live.entries())
        .with("liveHash", live.hash())
        .with("rebuiltEntries", rebuilt.entries())
        .with("rebuiltHash", rebuilt.hash())
        .with("appearing", differences.appearing())
        .with("lost", differences.lost())
        .with("altered", differences.altered())
        .with("examples", differences.examples())
        .update();
  }

  /** Changes nothing once it has ended: the first end is the true one. */
  static void end(Sql sql, UUID id, RebuildState state, @Nullable String cause) {
    sql.of(END).with("id", id).with("state", state.code()).with("cause", cause).update();
  }

  static Optional<RebuildView> find(Sql sql, UUID id) {
    return TimelineLocks.REBUILD
        .bound(sql.of(BY_ID))
        .with("id", id)
        .first(Row.class)
        .map(Row::view);
  }

  static Optional<RebuildView> latest(Sql sql) {
    return TimelineLocks.REBUILD.bound(sql.of(LATEST)).first(Row.class).map(Row::view);
  }

  private record Row(
      UUID rebuildId,
      String state,
      Instant startedAt,
      @Nullable Instant finishedAt,
      long milliseconds,
      long events,
      long liveEntries,
      @Nullable String liveHash,
      long rebuiltEntries,
      @Nullable String rebuiltHash,
      long appearing,
      long lost,
      long altered,
      String examples,
      @Nullable String cause) {

    RebuildView view() {
      Fingerprint live = liveHash == null ? null : new Fingerprint(liveEntries, liveHash);
      Fingerprint rebuilt =
          rebuiltHash == null ? null : new Fingerprint(rebuiltEntries, rebuiltHash);
      boolean timed = finishedAt != null || state.equals(RebuildState.RUNNING.code());
      return new RebuildView(
          rebuildId,
          state,
          startedAt,
          finishedAt,
          timed ? milliseconds : null,
          events,
          live,
          rebuilt,
          live == null ? null : live.equals(rebuilt),
          live == null ? null : new Differences(appearing, lost, altered, examples),
          cause);
    }
  }
}
