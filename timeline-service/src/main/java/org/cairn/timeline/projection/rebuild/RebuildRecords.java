package org.cairn.timeline.projection.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.cairn.timeline.projection.rebuild.RebuildOutcome.State;
import org.cairn.timeline.store.TimelineLocks;
import org.jspecify.annotations.Nullable;

/** What is written down about rebuilds. */
final class RebuildRecords {

  private static final String CLOSE_THE_DEAD =
      """
      UPDATE timeline_rebuild SET state = 'broken-off' WHERE state = 'running'
      """;

  private static final String BEGIN =
      "INSERT INTO timeline_rebuild DEFAULT VALUES RETURNING rebuild_id";

  private static final String PROGRESS =
      "UPDATE timeline_rebuild SET events = ? WHERE rebuild_id = ?";

  private static final String COMPARED =
      """
      UPDATE timeline_rebuild
         SET live_entries = ?, live_hash = ?, rebuilt_entries = ?, rebuilt_hash = ?, appearing = ?,
             vanishing = ?, altered = ?, examples = ?::jsonb
       WHERE rebuild_id = ?
      """;

  private static final String END =
      """
      UPDATE timeline_rebuild SET state = ?, cause = ?, finished_at = clock_timestamp()
       WHERE rebuild_id = ? AND state = 'running'
      """;

  /**
   * Whether one is running is asked of the lock, not of the row: a process that was killed writes
   * no row, but it holds no lock either.
   */
  private static final String FIND =
      """
      SELECT r.*, CASE WHEN r.state = 'running' AND NOT EXISTS (
                         SELECT FROM pg_locks
                          WHERE locktype = 'advisory' AND classid = ? AND objid = ? AND granted
                            AND mode = 'ExclusiveLock'
                            AND database = (SELECT oid FROM pg_database
                                             WHERE datname = current_database()))
                  THEN 'broken-off' ELSE r.state END AS state_now,
             (extract(epoch FROM coalesce(r.finished_at, clock_timestamp()) - r.started_at) * 1000)
               ::bigint AS milliseconds
        FROM timeline_rebuild r
      """;

  private static final String BY_ID = FIND + " WHERE r.rebuild_id = ?";
  private static final String LATEST = FIND + " ORDER BY r.rebuild_id DESC LIMIT 1";

  private RebuildRecords() {}

  /** Only for whoever holds the rebuild lock: whatever says it is running then is not. */
  static UUID begin(Connection connection) throws SQLException {
    try (PreparedStatement dead = connection.prepareStatement(CLOSE_THE_DEAD);
        PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      dead.executeUpdate();
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getObject(1, UUID.class);
      }
    }
  }

  static void progress(Connection connection, UUID id, long events) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
      statement.setLong(1, events);
      statement.setObject(2, id);
      statement.executeUpdate();
    }
  }

  static void compared(
      Connection connection,
      UUID id,
      Fingerprint live,
      Fingerprint rebuilt,
      Differences differences)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COMPARED)) {
      statement.setLong(1, live.entries());
      statement.setString(2, live.hash());
      statement.setLong(3, rebuilt.entries());
      statement.setString(4, rebuilt.hash());
      statement.setLong(5, differences.appearing());
      statement.setLong(6, differences.vanishing());
      statement.setLong(7, differences.altered());
      statement.setString(8, differences.examples());
      statement.setObject(9, id);
      statement.executeUpdate();
    }
  }

  /** Changes nothing once it has ended: the first end is the true one. */
  static void end(Connection connection, UUID id, State state, @Nullable String cause)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setString(1, state.code());
      statement.setString(2, cause);
      statement.setObject(3, id);
      statement.executeUpdate();
    }
  }

  static Optional<RebuildOutcome> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BY_ID)) {
      statement.setObject(3, id);
      return read(statement);
    }
  }

  static Optional<RebuildOutcome> latest(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
      return read(statement);
    }
  }

  private static Optional<RebuildOutcome> read(PreparedStatement statement) throws SQLException {
    statement.setInt(1, TimelineLocks.SPACE);
    statement.setInt(2, TimelineLocks.REBUILD.number());
    try (ResultSet result = statement.executeQuery()) {
      return result.next() ? Optional.of(outcome(result)) : Optional.empty();
    }
  }

  private static RebuildOutcome outcome(ResultSet result) throws SQLException {
    OffsetDateTime finished = result.getObject("finished_at", OffsetDateTime.class);
    State state = State.of(result.getString("state_now"));
    boolean compared = result.getString("live_hash") != null;
    return new RebuildOutcome(
        result.getObject("rebuild_id", UUID.class),
        state,
        result.getObject("started_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        state == State.RUNNING || finished != null ? result.getLong("milliseconds") : null,
        result.getLong("events"),
        compared ? fingerprint(result, "live") : null,
        compared ? fingerprint(result, "rebuilt") : null,
        compared
            ? new Differences(
                result.getLong("appearing"),
                result.getLong("vanishing"),
                result.getLong("altered"),
                result.getString("examples"))
            : null,
        result.getString("cause"));
  }

  private static Fingerprint fingerprint(ResultSet result, String which) throws SQLException {
    return new Fingerprint(result.getLong(which + "_entries"), result.getString(which + "_hash"));
  }
}
