package org.cairn.timeline.projection.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.timeline.projection.ArrivedEntry;
import org.cairn.timeline.projection.EntryTable;
import org.cairn.timeline.projection.EntryTable.Fingerprint;
import org.cairn.timeline.projection.rebuild.RebuildOutcome.State;
import org.cairn.timeline.store.Arrival;
import org.cairn.timeline.store.ArrivalOrder;
import org.cairn.timeline.store.ReceivedEvents;

/**
 * One rebuild, from an empty second table to the swap, on a connection that holds the rebuild lock.
 *
 * <p>Facts are rebuilt in the order of arrival, each batch in a transaction of its own. What
 * arrives meanwhile lies behind the last position and is fetched by the same loop; the last of it
 * under the arrival lock, in the transaction that swaps.
 */
final class RebuildRun {

  private static final int BATCH = 2_000;

  /** Told in a fraction of a second, for which writers wait; what arrives meanwhile stays less. */
  private static final int MOST_TO_CATCH_UP_UNDER_THE_LOCK = 5_000;

  private static final int SWAP_ATTEMPTS = 60;
  private static final long PAUSE_MILLIS = 500;

  private static final String ONE_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  /**
   * Readers and writers queue behind a swap that waits: it waits shortly and comes again. But
   * longer than the second after which the database calls off an autovacuum that stands in the way.
   * All of it ends before a listener that waits for its turn would give up (lock_timeout of the
   * pool).
   */
  private static final String IN_A_HURRY =
      """
      SET LOCAL lock_timeout = '1500ms';
      SET LOCAL statement_timeout = '2s';
      SET LOCAL transaction_timeout = '4s'
      """;

  private static final Set<String> TOO_LONG = Set.of("55P03", "57014", "40P01");

  private final Connection connection;
  private final UUID id;
  private final ArrivalOrder order;
  private final boolean acceptVanishing;
  private final NextTable next;
  private long position;
  private long events;

  /** Up to here it is known in what both tables agree and in what not. */
  private long comparedUpTo;

  RebuildRun(Connection connection, UUID id, ArrivalOrder order, boolean acceptVanishing) {
    this.connection = connection;
    this.id = id;
    this.order = order;
    this.acceptVanishing = acceptVanishing;
    this.next = new NextTable(connection);
  }

  /** Both tables as of one moment. */
  private record Compared(Fingerprint live, Fingerprint rebuilt, Differences by) {
    boolean agrees() {
      return live.equals(rebuilt);
    }
  }

  State run() throws SQLException, InterruptedException {
    next.make();
    connection.commit();
    tellAll();
    next.index();
    connection.commit();
    tellAll();
    Compared compared = compare();
    for (int attempt = 0; attempt < SWAP_ATTEMPTS; attempt++) {
      if (compared.by().vanishing() > 0 && !acceptVanishing) {
        return refuse();
      }
      if (!catchUp()) {
        compared = compare();
      } else if (swap(compared)) {
        return State.SWAPPED;
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    throw new RebuildFailed("no-moment-to-swap");
  }

  private State refuse() throws SQLException {
    next.drop();
    RebuildRecords.end(connection, id, State.REFUSED, "entries-would-be-lost");
    connection.commit();
    return State.REFUSED;
  }

  /** Ends with the first batch that is not full: while facts flow there is always one more. */
  private void tellAll() throws SQLException {
    int told;
    do {
      told = tell(BATCH);
      RebuildRecords.progress(connection, id, events);
      connection.commit();
    } while (told == BATCH);
  }

  /** The next facts behind the last position, in the transaction that is open. */
  private int tell(int limit) throws SQLException {
    List<Arrival> batch = ReceivedEvents.after(connection, position, limit);
    EntryTable.NEXT.insert(connection, batch.stream().map(RebuildRun::entryOf).toList());
    if (!batch.isEmpty()) {
      position = batch.getLast().position();
      events += batch.size();
    }
    return batch.size();
  }

  private static ArrivedEntry entryOf(Arrival arrival) {
    try {
      return ArrivedEntry.of(arrival);
    } catch (RuntimeException e) {
      throw new RebuildFailed(
          "event %s cannot be told: %s"
              .formatted(arrival.event().id(), e.getClass().getSimpleName()));
    }
  }

  /** As of one snapshot, in which both tables hold the same facts. */
  private Compared compare() throws SQLException {
    execute(ONE_SNAPSHOT);
    int told;
    do {
      told = tell(BATCH);
    } while (told == BATCH);
    Fingerprint live = EntryTable.LIVE.fingerprint(connection);
    Fingerprint rebuilt = EntryTable.NEXT.fingerprint(connection);
    Differences differences =
        live.equals(rebuilt) ? Differences.NONE : Differences.betweenLiveAndNext(connection);
    RebuildRecords.compared(connection, id, live, rebuilt, differences);
    RebuildRecords.progress(connection, id, events);
    connection.commit();
    comparedUpTo = position;
    return new Compared(live, rebuilt, differences);
  }

  /**
   * What arrived while the tables were compared, so that little is left to be done under the lock.
   *
   * @return false if both tables disagree in that: then they are compared again as a whole
   */
  private boolean catchUp() throws SQLException {
    tellAll();
    boolean agree = agreeUpTo(position);
    connection.commit();
    if (agree) {
      comparedUpTo = position;
    }
    return agree;
  }

  private boolean agreeUpTo(long upTo) throws SQLException {
    return EntryTable.LIVE
        .fingerprint(connection, comparedUpTo, upTo)
        .equals(EntryTable.NEXT.fingerprint(connection, comparedUpTo, upTo));
  }

  /**
   * @return false if this was not the moment; nothing has changed then
   */
  private boolean swap(Compared compared) throws SQLException {
    long positionBefore = position;
    long eventsBefore = events;
    try {
      execute(IN_A_HURRY);
      order.enter(connection);
      if (tell(MOST_TO_CATCH_UP_UNDER_THE_LOCK) < MOST_TO_CATCH_UP_UNDER_THE_LOCK
          && agreeUpTo(position)) {
        next.becomeLive(!compared.agrees());
        RebuildRecords.progress(connection, id, events);
        RebuildRecords.end(connection, id, State.SWAPPED, null);
        connection.commit();
        return true;
      }
      connection.rollback();
    } catch (SQLException e) {
      connection.rollback();
      if (!TOO_LONG.contains(e.getSQLState())) {
        throw e;
      }
    }
    position = positionBefore;
    events = eventsBefore;
    return false;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
