package org.cairn.timeline.rebuild.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cairn.kit.sql.Sql;
import org.cairn.timeline.projection.EntryTable;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.cairn.timeline.projection.TimelineProjection;
import org.cairn.timeline.store.Arrival;
import org.cairn.timeline.store.ReceivedEvents;
import org.cairn.timeline.store.TimelineLocks;

/** Rebuilds the timeline into a temporary table and compares, in one transaction of its own. */
@ApplicationScoped
public class TimelineComparison {

  private static final int BATCH = 2_000;

  /**
   * One snapshot for both tables, or a fact that arrives meanwhile would look like a difference.
   */
  private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  /** Before the snapshot is taken, or a swap could happen between the snapshot and the lock. */
  private static final String KEEP_THE_TABLE = "LOCK TABLE timeline_entry IN ACCESS SHARE MODE";

  private static final String SECOND_TABLE =
      "CREATE TEMPORARY TABLE timeline_entry_rebuilt (LIKE timeline_entry)";

  private final RebuildConnections connections;

  public TimelineComparison(RebuildConnections connections) {
    this.connections = connections;
  }

  /** The fingerprints of the timeline as it is and as it comes out when rebuilt. */
  public record ComparisonView(
      long liveEntries, String liveHash, long rebuiltEntries, String rebuiltHash, boolean agrees) {}

  /**
   * @throws org.cairn.timeline.store.RebuildRunning while the timeline is being rebuilt
   */
  public ComparisonView compare() {
    try (RebuildSession session = connections.open()) {
      session.execute(ONE_SNAPSHOT);
      session.execute(KEEP_THE_TABLE);
      TimelineLocks.REBUILD.shareForTransaction(session.sql());
      session.execute(SECOND_TABLE);
      rebuild(session.sql());
      Fingerprint live = EntryTable.LIVE.fingerprint(session.sql());
      Fingerprint rebuilt = EntryTable.COMPARED.fingerprint(session.sql());
      return new ComparisonView(
          live.entries(), live.hash(), rebuilt.entries(), rebuilt.hash(), live.equals(rebuilt));
    }
  }

  private static void rebuild(Sql sql) {
    List<Arrival> batch = ReceivedEvents.after(sql, 0, BATCH);
    while (!batch.isEmpty()) {
      EntryTable.COMPARED.insert(sql, batch.stream().map(TimelineProjection::entryOf).toList());
      batch = ReceivedEvents.after(sql, batch.getLast().position(), BATCH);
    }
  }
}
