package org.cairn.timeline.rebuild.store;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.sql.Sql;
import org.cairn.kit.sql.StatementFailed;
import org.cairn.timeline.store.ArrivalOrder;
import org.cairn.timeline.store.RebuildRunning;
import org.cairn.timeline.store.TimelineLocks;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts rebuilds, one at a time over all instances, and reports on them. */
@ApplicationScoped
public class Rebuilds {

  private static final Logger LOG = Logger.getLogger(Rebuilds.class);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);

  private final RebuildConnections connections;
  private final Sql sql;
  private final ArrivalOrder order;
  private volatile @Nullable Thread worker;

  public Rebuilds(RebuildConnections connections, Sql sql, ArrivalOrder order) {
    this.connections = connections;
    this.sql = sql;
    this.order = order;
  }

  /**
   * Returns as soon as it is certain that no other rebuild is running.
   *
   * @param acceptLostEntries swap even if no stored fact backs some entries of the live timeline
   * @throws RebuildRunning if another rebuild or a comparison is running
   */
  public UUID start(boolean acceptLostEntries) {
    RebuildSession session = connections.open();
    try {
      TimelineLocks.REBUILD.acquireForSession(session.sql());
      UUID id = RebuildRecords.begin(session.sql());
      session.commit();
      var run = new RebuildRun(session, id, order, acceptLostEntries);
      worker = Thread.ofVirtual().name("timeline-rebuild").start(() -> work(run, id, session));
      return id;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /**
   * Holds the lock until the outcome is recorded, or a failure would look broken off for a moment.
   */
  private void work(RebuildRun run, UUID id, RebuildSession session) {
    try (session) {
      @Nullable String cause = failureOf(run, id);
      if (cause != null) {
        releaseRows(session);
        recordFailure(id, cause);
      }
    } catch (StatementFailed e) {
      LOG.warnf("The connection of a rebuild could not be closed (%s)", e.sqlState());
    }
  }

  /** Null if it came to an outcome, which it has then recorded itself. */
  private static @Nullable String failureOf(RebuildRun run, UUID id) {
    try {
      LOG.infof("Rebuild %s: %s", id, run.run().code());
      return null;
    } catch (RebuildFailed e) {
      return e.getMessage();
    } catch (InterruptedException e) {
      return "service-stopped";
    } catch (StatementFailed e) {
      return "database " + e.sqlState();
    } catch (RuntimeException e) {
      LOG.error("A rebuild failed", e);
      return e.getClass().getSimpleName();
    }
  }

  /** Among them the rebuild's own, which another connection is about to write. */
  private static void releaseRows(RebuildSession session) {
    try {
      session.rollback();
    } catch (StatementFailed e) {
      LOG.infof("A rebuild's connection is gone, and its locks with it (%s)", e.sqlState());
    }
  }

  /** On another connection: the rebuild's own may be gone. */
  private void recordFailure(UUID id, String cause) {
    LOG.warnf("Rebuild %s failed: %s; the live timeline is unchanged", id, cause);
    try {
      RebuildRecords.end(sql, id, RebuildState.FAILED, cause);
    } catch (StatementFailed e) {
      LOG.warnf("That could not be recorded (%s); it shows as broken off", e.sqlState());
    }
  }

  public Optional<RebuildView> find(UUID id) {
    return RebuildRecords.find(sql, id);
  }

  public Optional<RebuildView> latest() {
    return RebuildRecords.latest(sql);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
      if (!running.join(SHUTDOWN_TIMEOUT)) {
        LOG.warn("A rebuild is broken off; the live timeline is unchanged");
      }
    }
  }
}
