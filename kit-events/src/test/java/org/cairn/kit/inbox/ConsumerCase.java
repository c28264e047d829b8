package org.cairn.kit.inbox;

import static org.cairn.kit.inbox.RecordingHandler.LAID;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the tests of the consumer have in common: a topic of their own, a handler, and consumers.
 */
abstract class ConsumerCase {

  static final RetryPolicy AT_ONCE =
      new RetryPolicy() {
        @Override
        public int attempts() {
          return 2;
        }

        @Override
        public void beforeAttempt(int failures) {}

        @Override
        public void waitForDatabase() {}
      };

  @Inject Evidence evidence;
  @Inject TransactionRunner transactions;
  @Inject DeadLetters deadLetters;
  @Inject ConsumerMeter meter;

  final Arrivals arrivals = new Arrivals();
  final String key = "key-" + UUID.randomUUID();
  final String otherKey = "other-" + UUID.randomUUID();
  RecordingHandler handler;

  @BeforeEach
  void lay() {
    handler = new RecordingHandler(evidence.database(), LAID);
  }

  ParkedEventReplay.Outcome replay(EventConsumer consumer) throws SQLException {
    return new ParkedEventReplay(consumer, new ParkedEvents(), transactions)
        .replay(evidence.firstParked(arrivals.topic()));
  }

  EventConsumer consumer() {
    return consumer(new InboxTable(), new ParkedEvents(), transactions);
  }

  EventConsumer consumer(Inbox inbox) {
    return consumer(inbox, new ParkedEvents(), transactions);
  }

  EventConsumer consumer(TransactionRunner runner) {
    return consumer(new InboxTable(), new ParkedEvents(), runner);
  }

  EventConsumer consumer(ParkedEvents parked) {
    return consumer(new InboxTable(), parked, transactions);
  }

  EventConsumer consumer(Inbox inbox, ParkedEvents parked, TransactionRunner runner) {
    return new EventConsumer(handler, inbox, parked, deadLetters, runner, AT_ONCE, meter);
  }
}
