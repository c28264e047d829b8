package org.cairn.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.kit.inbox.ParkedEvents.HeldKey;
import org.cairn.kit.inbox.ParkedEvents.Parking;
import org.jboss.logging.Logger;

/**
 * Applies each event once, in the order of its key.
 *
 * <p>A batch is one transaction of effects and inbox entries. If it fails while the database
 * answers, its events are taken one by one, so that one bad event costs nothing but itself and what
 * waits behind it: it is parked, later events of its key queue up, other keys flow. If the database
 * does not answer, the batch waits: that is nobody's fault and must park nothing.
 *
 * <p>The caller commits to Kafka after {@link #consume} returns; it returns only when every event
 * has been applied, skipped for a reason, or parked.
 */
public final class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);

  private final EventHandler handler;
  private final EventTypes types;
  private final Inbox inbox;
  private final ParkedEvents parked;
  private final DeadLetters deadLetters;
  private final TransactionRunner transactions;
  private final RetryPolicy retries;
  private final ConsumerMeter meter;

  public EventConsumer(
      EventHandler handler,
      Inbox inbox,
      ParkedEvents parked,
      DeadLetters deadLetters,
      TransactionRunner transactions,
      RetryPolicy retries,
      ConsumerMeter meter) {
    this.handler = handler;
    this.types = new EventTypes(handler);
    this.inbox = inbox;
    this.parked = parked;
    this.deadLetters = deadLetters;
    this.transactions = transactions;
    this.retries = retries;
    this.meter = meter;
  }

  /**
   * @throws InterruptedException when the service stops; nothing is lost, Kafka delivers again
   */
  public void consume(Iterable<ConsumerRecord<String, byte[]>> records)
      throws InterruptedException {
    List<Envelope> batch = new ArrayList<>();
    records.forEach(kafkaRecord -> batch.add(Envelope.open(kafkaRecord)));
    while (!batch.isEmpty()) {
      try {
        transactions.inNewTransaction(connection -> process(connection, batch));
        return;
      } catch (SQLException | RuntimeException e) {
        if (databaseAnswers()) {
          LOG.warnf("A batch of %d events failed (%s); one by one", batch.size(), nameOf(e));
          oneByOne(batch);
          return;
        }
        meter.retried();
        retries.waitForDatabase();
      }
    }
  }

  private void oneByOne(List<Envelope> batch) throws InterruptedException {
    for (Envelope envelope : batch) {
      int failures = 0;
      boolean done = false;
      while (!done) {
        try {
          transactions.inNewTransaction(connection -> process(connection, List.of(envelope)));
          done = true;
        } catch (SQLException | RuntimeException e) {
          meter.retried();
          if (!databaseAnswers()) {
            retries.waitForDatabase();
          } else if (++failures < retries.attempts()) {
            retries.beforeAttempt(failures);
          } else {
            done = parkedAsFailed(envelope, e);
          }
        }
      }
    }
  }

  private boolean parkedAsFailed(Envelope envelope, Exception failure) throws InterruptedException {
    try {
      transactions.inNewTransaction(
          connection -> park(connection, envelope, ParkingCause.HANDLER_FAILED, nameOf(failure)));
      return true;
    } catch (SQLException e) {
      LOG.warnf("An event could not be parked (%s); trying again", e.getSQLState());
      retries.waitForDatabase();
      return false;
    }
  }

  private void process(Connection connection, List<Envelope> batch) throws SQLException {
    Set<HeldKey> held = parked.heldAmong(connection, keysOf(batch));
    List<ReceivedEvent> toApply = new ArrayList<>();
    for (Envelope envelope : batch) {
      switch (envelope) {
        case Envelope.Unreadable unreadable -> {
          park(connection, unreadable, ParkingCause.UNREADABLE, unreadable.why());
          held.add(HeldKey.of(unreadable.place()));
        }
        case Envelope.Opened readable -> sort(connection, readable, held, toApply);
      }
    }
    apply(connection, toApply);
  }

  private void sort(
      Connection connection,
      Envelope.Opened readable,
      Set<HeldKey> held,
      List<ReceivedEvent> toApply)
      throws SQLException {
    ReceivedEvent event = readable.event();
    HeldKey key = HeldKey.of(event.place());
    switch (types.of(event.type())) {
      case IGNORED -> {}
      case UNKNOWN -> meter.skipped(event.type());
      case HANDLED -> {
        if (held.contains(key)) {
          park(connection, readable, ParkingCause.BEHIND_PARKED, "");
        } else {
          toApply.add(event);
        }
      }
      case UNKNOWN_VERSION -> {
        park(
            connection,
            readable,
            held.contains(key) ? ParkingCause.BEHIND_PARKED : ParkingCause.UNKNOWN_VERSION,
            event.type());
        held.add(key);
      }
    }
  }

  private void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    Set<UUID> entered = new HashSet<>(inbox.enter(connection, events));
    List<ReceivedEvent> fresh =
        events.stream().filter(event -> entered.remove(event.id())).toList();
    if (!fresh.isEmpty()) {
      handler.apply(fresh);
    }
    meter.applied(fresh.size());
    meter.repeated(events.size() - fresh.size());
  }

  /**
   * Applies the first event waiting under a key, in the caller's transaction.
   *
   * @return whether it was applied, or why it still cannot be
   */
  Replay replay(Connection connection, ReceivedEvent event) throws SQLException {
    return switch (types.of(event.type())) {
      case UNKNOWN_VERSION -> Replay.STILL_UNKNOWN_VERSION;
      case IGNORED, UNKNOWN -> Replay.APPLIED;
      case HANDLED -> {
        apply(connection, List.of(event));
        yield Replay.APPLIED;
      }
    };
  }

  enum Replay {
    APPLIED,
    STILL_UNKNOWN_VERSION
  }

  private void park(Connection connection, Envelope envelope, ParkingCause cause, String detail)
      throws SQLException {
    Parking parking =
        switch (envelope) {
          case Envelope.Opened(ReceivedEvent e) ->
              new Parking(
                  e.id(), e.place(), e.type(), e.subject(), e.headers(), e.data(), cause, detail);
          case Envelope.Unreadable u ->
              new Parking(
                  u.id(), u.place(), "unreadable", null, u.headers(), u.value(), cause, detail);
        };
    if (parked.park(connection, parking) && cause != ParkingCause.BEHIND_PARKED) {
      deadLetters.announce(parking);
    }
    meter.parked(cause);
  }

  private static Set<HeldKey> keysOf(List<Envelope> batch) {
    return batch.stream().map(envelope -> HeldKey.of(envelope.place())).collect(Collectors.toSet());
  }

  private boolean databaseAnswers() {
    try {
      transactions.inNewTransaction(connection -> connection.createStatement().execute("SELECT 1"));
      return true;
    } catch (SQLException | RuntimeException e) {
      return false;
    }
  }

  /** The name of what failed, never its message: messages quote data. */
  private static String nameOf(Exception failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName()
        + (root instanceof SQLException sql ? " " + sql.getSQLState() : "");
  }
}
