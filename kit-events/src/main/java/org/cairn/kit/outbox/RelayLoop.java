package org.cairn.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the relay: woken after each commit of this process, polling in between, restarting on a new
 * connection after any failure. A scheduler is not enough: it fires at most once a second.
 */
@ApplicationScoped
public class RelayLoop {

  private static final Logger LOG = Logger.getLogger(RelayLoop.class);
  private static final Duration LOOK_AT_BACKLOG_EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(12);

  /** What was parked waits for a person, not for the relay. */
  private static final String OLDEST =
      """
      SELECT time FROM outbox
       WHERE published_at IS NULL
         AND position <> ALL (ARRAY(
               SELECT f.position FROM refused_fact f WHERE f.parked_at IS NOT NULL))
       ORDER BY position LIMIT 1
      """;

  private final RelaySettings settings;
  private final RelayConnections connections;
  private final RelayProducer producers;
  private final RelayMeter meter;
  private final Clock clock;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  public RelayLoop(
      RelaySettings settings,
      RelayConnections connections,
      RelayProducer producers,
      RelayMeter meter,
      Clock clock) {
    this.settings = settings;
    this.connections = connections;
    this.producers = producers;
    this.meter = meter;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    wake();
    if (thread != null && !thread.join(PATIENCE_AT_SHUTDOWN)) {
      LOG.warn("The relay is still waiting for the broker; unpublished facts stay in the outbox");
    }
  }

  /** Tells the relay that there is something to publish. Cheap, and safe to call too often. */
  public void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }

  /** Whatever happens in a round, the next one starts from what the table says. */
  private void run() {
    while (!stopping) {
      try (Producer<String, byte[]> producer = producers.open()) {
        var sender = new KafkaEventSender(producer, producers.source());
        while (!stopping) {
          relayOnOneConnection(sender);
        }
      } catch (RuntimeException e) {
        LOG.error("The relay failed; it starts over", e);
        meter.failed();
        pause(settings.pauseAfterFailure());
      }
    }
  }

  private void relayOnOneConnection(EventSender sender) {
    try (Connection connection = connections.open()) {
      var relay =
          new Relay(
              new UnpublishedRows(), new AdvisoryRelayLock(), sender, settings.batchSize(), clock);
      Instant lookAtBacklog = Instant.MIN;
      while (!stopping) {
        Relay.Round round = relay.round(connection);
        meter.published(round.published());
        if (!clock.instant().isBefore(lookAtBacklog)) {
          meter.oldestUnpublished(oldest(connection));
          lookAtBacklog = clock.instant().plus(LOOK_AT_BACKLOG_EVERY);
        }
        pauseAfter(round);
      }
    } catch (SQLException e) {
      LOG.warnf("The relay lost its database (%s); it starts over", e.getSQLState());
      meter.failed();
      pause(settings.pauseAfterFailure());
    }
  }

  private void pauseAfter(Relay.Round round) {
    Throwable failure = round.failure();
    if (failure != null) {
      LOG.warnf("Facts stay in the outbox for now: %s", failure.getClass().getSimpleName());
      meter.failed();
      pause(settings.pauseAfterFailure());
    } else if (!round.full()) {
      awaitWork();
    }
  }

  private void awaitWork() {
    try {
      if (wakeUps.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }

  /** A commit does not cut this pause short: after a failure more work is no reason to hurry. */
  private void pause(Duration duration) {
    Instant until = clock.instant().plus(duration);
    while (!stopping && clock.instant().isBefore(until)) {
      awaitWork();
    }
  }

  private static @Nullable Instant oldest(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OLDEST);
        ResultSet result = statement.executeQuery()) {
      return result.next() ? result.getObject(1, OffsetDateTime.class).toInstant() : null;
    }
  }
}
