package org.cairn.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.kit.inbox.ParkedEvents.HeldKey;

/**
 * Releases the events of a held key, first to last, each in a transaction of its own that keeps
 * listeners out of the key. It stops at the first that fails again; what was released stays
 * released.
 */
public final class ParkedEventReplay {

  private final EventConsumer consumer;
  private final ParkedEvents parked;
  private final TransactionRunner transactions;

  public ParkedEventReplay(
      EventConsumer consumer, ParkedEvents parked, TransactionRunner transactions) {
    this.consumer = consumer;
    this.parked = parked;
    this.transactions = transactions;
  }

  /** How a replay ended. */
  public sealed interface Outcome {
    record Released(int events) implements Outcome {}

    record StoppedAt(UUID eventId, String cause, int releasedBefore) implements Outcome {}

    record NotWaiting() implements Outcome {}
  }

  private sealed interface Step {
    record Applied(UUID eventId) implements Step {}

    record Stuck(UUID eventId, String cause) implements Step {}

    record Empty() implements Step {}
  }

  public Outcome replay(UUID eventId) throws SQLException {
    var key = new AtomicReference<Optional<HeldKey>>(Optional.empty());
    transactions.inNewTransaction(connection -> key.set(parked.keyOf(connection, eventId)));
    Optional<HeldKey> held = key.get();
    return held.isEmpty() ? new Outcome.NotWaiting() : releaseAll(held.get());
  }

  private Outcome releaseAll(HeldKey key) throws SQLException {
    int released = 0;
    while (true) {
      switch (nextStep(key)) {
        case Step.Applied applied -> released++;
        case Step.Stuck(UUID eventId, String cause) -> {
          return new Outcome.StoppedAt(eventId, cause, released);
        }
        case Step.Empty empty -> {
          return new Outcome.Released(released);
        }
      }
    }
  }

  private Step nextStep(HeldKey key) throws SQLException {
    var step = new AtomicReference<Step>(new Step.Empty());
    try {
      transactions.inNewTransaction(connection -> step.set(take(connection, key, step)));
      return step.get();
    } catch (SQLException | RuntimeException e) {
      if (step.get() instanceof Step.Stuck stuck) {
        return stuck;
      }
      throw e;
    }
  }

  private Step take(Connection connection, HeldKey key, AtomicReference<Step> step)
      throws SQLException {
    parked.lock(connection, key);
    Optional<Envelope> first = parked.firstOf(connection, key);
    if (first.isEmpty()) {
      parked.free(connection, key);
      return new Step.Empty();
    }
    return switch (first.get()) {
      case Envelope.Unreadable unreadable ->
          new Step.Stuck(unreadable.id(), ParkingCause.UNREADABLE.code());
      case Envelope.Opened(ReceivedEvent event) -> {
        step.set(new Step.Stuck(event.id(), ParkingCause.HANDLER_FAILED.code()));
        yield switch (consumer.replay(connection, event)) {
          case STILL_UNKNOWN_VERSION ->
              new Step.Stuck(event.id(), ParkingCause.UNKNOWN_VERSION.code());
          case APPLIED -> {
            parked.release(connection, event.id());
            yield new Step.Applied(event.id());
          }
        };
      }
    };
  }
}
