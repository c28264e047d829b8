package org.cairn.timeline.projection.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.timeline.projection.rebuild.RebuildOutcome.State;
import org.cairn.timeline.store.ArrivalOrder;
import org.cairn.timeline.store.RebuildRunning;
import org.cairn.timeline.store.TimelineLocks;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts rebuilds, one at a time over all instances, and tells how they stand. */
@ApplicationScoped
public class Rebuilds {

  private static final Logger LOG = Logger.getLogger(Rebuilds.class);
  private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(5);

  private final RebuildConnections connections;
  private final DataSource database;
  private final ArrivalOrder order;
  private volatile @Nullable Thread worker;

  public Rebuilds(RebuildConnections connections, DataSource database, ArrivalOrder order) {
    this.connections = connections;
    this.database = database;
    this.order = order;
  }

  /**
   * Returns as soon as it is certain that no other rebuild is running.
   *
   * @param acceptVanishing swap even if entries of the live timeline are founded on no stored fact
   * @throws RebuildRunning if there is one, or a comparison
   */
  public UUID start(boolean acceptVanishing) {
    try {
      Connection connection = connections.open();
      try {
        TimelineLocks.REBUILD.takeForSession(connection);
        UUID id = RebuildRecords.begin(connection);
        connection.commit();
        var run = new RebuildRun(connection, id, order, acceptVanishing);
        worker = Thread.ofVirtual().name("timeline-rebuild").start(() -> work(run, id, connection));
        return id;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A rebuild cannot be started", e);
    }
  }

  /**
   * Holds the lock until the outcome is written, or a failure would look broken off for a moment.
   */
  private void work(RebuildRun run, UUID id, Connection connection) {
    try (connection) {
      work(run, id, () -> letGoOfRows(connection));
    } catch (SQLException e) {
      LOG.warnf("The connection of a rebuild could not be closed (%s)", e.getSQLState());
    }
  }

  private void work(RebuildRun run, UUID id, Runnable giveUp) {
    @Nullable String cause;
    try {
      LOG.infof("Rebuild %s: %s", id, run.run().code());
      return;
    } catch (RebuildFailed e) {
      cause = e.getMessage();
    } catch (InterruptedException e) {
      cause = "service-stopped";
    } catch (SQLException e) {
      cause = "database " + e.getSQLState();
    } catch (RuntimeException e) {
      LOG.error("A rebuild failed", e);
      cause = e.getClass().getSimpleName();
    }
    giveUp.run();
    failed(id, cause);
  }

  /** Its own row among them, which is to be written from elsewhere. */
  private static void letGoOfRows(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.infof("A rebuild's connection is gone, and its locks with it (%s)", e.getSQLState());
    }
  }

  /** On another connection: the rebuild's own may be gone. */
  private void failed(UUID id, @Nullable String cause) {
    LOG.warnf("Rebuild %s failed: %s; the live timeline is as it was", id, cause);
    try (Connection connection = database.getConnection()) {
      RebuildRecords.end(connection, id, State.FAILED, cause);
    } catch (SQLException e) {
      LOG.warnf("That could not be written down (%s); it shows as broken off", e.getSQLState());
    }
  }

  public Optional<RebuildOutcome> find(UUID id) {
    try (Connection connection = database.getConnection()) {
      return RebuildRecords.find(connection, id);
    } catch (SQLException e) {
      throw new IllegalStateException("Rebuilds cannot be read", e);
    }
  }

  public Optional<RebuildOutcome> latest() {
    try (Connection connection = database.getConnection()) {
      return RebuildRecords.latest(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Rebuilds cannot be read", e);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
      if (!running.join(PATIENCE_AT_SHUTDOWN)) {
        LOG.warn("A rebuild is broken off; the live timeline is as it was");
      }
    }
  }
}
