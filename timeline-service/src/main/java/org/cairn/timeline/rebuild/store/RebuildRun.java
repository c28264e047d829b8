package org.cairn.timeline.rebuild.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.sql.StatementFailed;
import org.cairn.timeline.projection.EntryTable;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.cairn.timeline.projection.TimelineEntry;
import org.cairn.timeline.projection.TimelineProjection;
import org.cairn.timeline.store.Arrival;
import org.cairn.timeline.store.ArrivalOrder;
import org.cairn.timeline.store.ReceivedEvents;

/**
 * One rebuild, from an empty second table to the swap, in a session that holds the rebuild lock.
 *
 * <p>Facts are rebuilt in the order of arrival, each batch in a transaction of its own. What
 * arrives meanwhile comes after the last position and is read by the same loop; the last of it
 * under the arrival lock, in the transaction that swaps.
 */
final class RebuildRun {

  private static final int BATCH = 2_000;

  /** Rebuilt in a fraction of a second, for which writers wait; less than this has to be left. */
  private static final int MOST_TO_CATCH_UP_UNDER_THE_LOCK = 5_000;

  private static final int SWAP_ATTEMPTS = 60;
  private static final long PAUSE_MILLIS = 500;

  private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  /**
   * Readers and writers queue behind a swap that waits, so it waits briefly and tries again; but
   * longer than the second after which the database cancels an autovacuum that is in the way. All
   * of it ends before a listener that waits for the arrival lock would give up (lock_timeout of the
   * pool).
   */
  private static final String SHORT_TIMEOUTS =
      """
      SET LOCAL lock_timeout = '1500ms';
      SET LOCAL statement_timeout = '2s';
      SET LOCAL transaction_timeout = '4s'
      """;

  private static final Set<String> TOOK_TOO_LONG = Set.of("55P03", "57014", "40P01");

  private final RebuildSession session;
  private final UUID id;
  private final ArrivalOrder order;
  private final boolean acceptLostEntries;
  private final NextTable next;
  private long position;
  private long events;

  /** Up to here it is known where both tables agree and where they do not. */
  private long comparedUpTo;

  RebuildRun(RebuildSession session, UUID id, ArrivalOrder order, boolean acceptLostEntries) {
    this.session = session;
    this.id = id;
    this.order = order;
    this.acceptLostEntries = acceptLostEntries;
    this.next = new NextTable(session);
  }

  /** Both tables as of one moment. */
  private record Compared(Fingerprint live, Fingerprint rebuilt, Differences by) {
    boolean agrees() {
      return live.equals(rebuilt);
    }
  }

  RebuildState run() throws InterruptedException {
    next.create();
    session.commit();
    rebuildAll();
    next.index();
    session.commit();
    rebuildAll();
    Compared compared = compare();
    for (int attempt = 0; attempt < SWAP_ATTEMPTS; attempt++) {
      if (compared.by().lost() > 0 && !acceptLostEntries) {
        return refuse();
      }
      if (!catchUp()) {
        compared = compare();
      } else if (swap(compared)) {
        return RebuildState.SWAPPED;
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    throw new RebuildFailed("no-moment-to-swap");
  }

  private RebuildState refuse() {
    next.drop();
    RebuildRecords.end(session.sql(), id, RebuildState.REFUSED, "entries-would-be-lost");
    session.commit();
    return RebuildState.REFUSED;
  }

  /** Ends with the first batch that is not full: while facts flow there is always one more. */
  private void rebuildAll() {
    int rebuilt;
    do {
      rebuilt = rebuild(BATCH);
      RebuildRecords.progress(session.sql(), id, events);
      session.commit();
    } while (rebuilt == BATCH);
  }

  /** The next facts after the last position, in the transaction that is open. */
  private int rebuild(int limit) {
    List<Arrival> batch = ReceivedEvents.after(session.sql(), position, limit);
    EntryTable.NEXT.insert(session.sql(), batch.stream().map(RebuildRun::entryOf).toList());
    if (!batch.isEmpty()) {
      position = batch.getLast().position();
      events += batch.size();
    }
    return batch.size();
  }

  private static TimelineEntry entryOf(Arrival arrival) {
    try {
      return TimelineProjection.entryOf(arrival);
    } catch (RuntimeException e) {
      throw new RebuildFailed(
          "event %s cannot be rebuilt: %s"
              .formatted(arrival.eventId(), e.getClass().getSimpleName()));
    }
  }

  /** As of one snapshot, in which both tables hold the same facts. */
  private Compared compare() {
    session.execute(ONE_SNAPSHOT);
    int rebuiltNow;
    do {
      rebuiltNow = rebuild(BATCH);
    } while (rebuiltNow == BATCH);
    Fingerprint live = EntryTable.LIVE.fingerprint(session.sql());
    Fingerprint rebuilt = EntryTable.NEXT.fingerprint(session.sql());
    Differences differences =
        live.equals(rebuilt) ? Differences.NONE : Differences.betweenLiveAndNext(session.sql());
    RebuildRecords.compared(session.sql(), id, live, rebuilt, differences);
    RebuildRecords.progress(session.sql(), id, events);
    session.commit();
    comparedUpTo = position;
    return new Compared(live, rebuilt, differences);
  }

  /**
   * What arrived while the tables were compared, so that little is left to do under the lock.
   *
   * @return false if both tables differ in that: then they are compared again as a whole
   */
  private boolean catchUp() {
    rebuildAll();
    boolean agree = agreeUpTo(position);
    session.commit();
    if (agree) {
      comparedUpTo = position;
    }
    return agree;
  }

  private boolean agreeUpTo(long upTo) {
    return EntryTable.LIVE
        .fingerprint(session.sql(), comparedUpTo, upTo)
        .equals(EntryTable.NEXT.fingerprint(session.sql(), comparedUpTo, upTo));
  }

  /**
   * @return false if this was not the moment; nothing has changed then
   */
  private boolean swap(Compared compared) {
    long positionBefore = position;
    long eventsBefore = events;
    try {
      session.execute(SHORT_TIMEOUTS);
      order.enter(session.sql());
      if (rebuild(MOST_TO_CATCH_UP_UNDER_THE_LOCK) < MOST_TO_CATCH_UP_UNDER_THE_LOCK
          && agreeUpTo(position)) {
        next.becomeLive(!compared.agrees());
        RebuildRecords.progress(session.sql(), id, events);
        RebuildRecords.end(session.sql(), id, RebuildState.SWAPPED, null);
        session.commit();
        return true;
      }
      session.rollback();
    } catch (StatementFailed e) {
      session.rollback();
      if (e.sqlState() == null || !TOOK_TOO_LONG.contains(e.sqlState())) {
        throw e;
      }
    }
    position = positionBefore;
    events = eventsBefore;
    return false;
  }
}
