package org.cairn.kit.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * The consumer of a service that listens; a service listens through one {@link EventHandler} or
 * none.
 */
@ApplicationScoped
public class Consumption {

  private final EventConsumer consumer;
  private final ParkedEventReplay replay;
  private final ConsumerProgress progress;
  private final ConsumerSpans spans;
  private final Clock clock;

  public Consumption(
      Instance<EventHandler> handlers,
      DeadLetters deadLetters,
      TransactionRunner transactions,
      ConsumerMeter meter,
      ConsumerProgress progress,
      ConsumerSpans spans,
      Clock clock) {
    EventHandler handler = handlers.isResolvable() ? handlers.get() : new HearsNothing();
    var parked = new ParkedEvents();
    this.consumer =
        new EventConsumer(
            handler,
            new InboxTable(),
            parked,
            deadLetters,
            transactions,
            RetryPolicy.STANDARD,
            meter);
    this.replay = new ParkedEventReplay(consumer, parked, transactions);
    this.progress = progress;
    this.spans = spans;
    this.clock = clock;
  }

  public void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
    progress.took(clock.instant());
    Span span = spans.start(records);
    try (Scope _ = span.makeCurrent()) {
      consumer.consume(records);
    } finally {
      span.end();
    }
    progress.finished(clock.instant());
  }

  ParkedEventReplay.Outcome replay(UUID eventId) throws SQLException {
    return replay.replay(eventId);
  }

  private record HearsNothing() implements EventHandler {
    @Override
    public java.util.Set<String> handledTypes() {
      return java.util.Set.of();
    }

    @Override
    public java.util.Set<String> ignoredTypes() {
      return java.util.Set.of();
    }

    @Override
    public void apply(java.util.List<ReceivedEvent> events) {
      throw new IllegalStateException("This service handles no event");
    }
  }
}
