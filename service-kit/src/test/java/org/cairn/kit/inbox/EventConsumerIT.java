package org.cairn.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.inbox.StoneHandler.IGNORED;
import static org.cairn.kit.inbox.StoneHandler.LAID;
import static org.cairn.kit.inbox.StoneHandler.LAID_V2;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guarantees 1, 3 and 5 on the consumer's side; with each mechanism, what happens without it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EventConsumerIT {

  /** Says that every event is new. */
  private static final Inbox NO_INBOX =
      (connection, events) -> events.stream().map(ReceivedEvent::id).collect(Collectors.toSet());

  private static final Patience AT_ONCE =
      new Patience() {
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

  private final Arrivals arrivals = new Arrivals();
  private final String key = "key-" + UUID.randomUUID();
  private final String otherKey = "other-" + UUID.randomUUID();
  private StoneHandler handler;

  @BeforeEach
  void lay() {
    handler = new StoneHandler(evidence.database(), LAID);
  }

  @Test
  void aDuplicateInTheSameBatch_isAppliedOnce() throws Exception {
    UUID id = UUID.randomUUID();

    consumer().consume(List.of(arrivals.event(id, LAID, key, 1), arrivals.event(id, LAID, key, 1)));

    assertThat(evidence.effects(key)).containsExactly("1");
  }

  @Test
  void aDuplicateInALaterBatch_isAppliedOnce() throws Exception {
    UUID id = UUID.randomUUID();

    consumer().consume(List.of(arrivals.event(id, LAID, key, 1)));
    consumer().consume(List.of(arrivals.event(id, LAID, key, 1)));

    assertThat(evidence.effects(key)).containsExactly("1");
  }

  @Test
  void withoutTheInbox_aDuplicateIsAppliedTwice() throws Exception {
    UUID id = UUID.randomUUID();

    consumer(NO_INBOX).consume(List.of(arrivals.event(id, LAID, key, 1)));
    consumer(NO_INBOX).consume(List.of(arrivals.event(id, LAID, key, 1)));

    assertThat(evidence.effects(key)).containsExactly("1", "1");
  }

  @Test
  void twoConsumersWithTheSameEventAtOnce_applyItOnce() throws Exception {
    assertThat(appliedByTwoAtOnce(new InboxTable())).containsExactly("1");
  }

  @Test
  void withoutTheInbox_twoConsumersApplyTheSameEventTwice() throws Exception {
    assertThat(appliedByTwoAtOnce(NO_INBOX)).containsExactly("1", "1");
  }

  @Test
  void withAnInboxThatReadsFirstAndInsertsLater_twoConsumersApplyTheSameEventTwice()
      throws Exception {
    var bothHaveRead = new CyclicBarrier(2);
    Inbox readsFirst =
        (connection, events) -> {
          Set<UUID> unseen =
              events.stream()
                  .map(ReceivedEvent::id)
                  .filter(id -> !evidence.isInInbox(id))
                  .collect(Collectors.toSet());
          awaitBoth(bothHaveRead);
          new InboxTable().enter(connection, events);
          return unseen;
        };

    assertThat(appliedByTwoAtOnce(readsFirst)).containsExactly("1", "1");
  }

  @Test
  void aCrashAfterTheEffectAndBeforeTheCommit_leavesNothing_andTheNextDeliveryApplies()
      throws Exception {
    ConsumerRecord<String, byte[]> event = arrivals.event(LAID, key, 1);
    TransactionRunner crashing =
        work -> {
          try {
            transactions.inNewTransaction(connection -> {
              work.on(connection);
              throw new IllegalStateException("the power fails");
            });
          } catch (RuntimeException e) {
            throw new Crash();
          }
        };

    assertThatThrownBy(() -> consumer(crashing).consume(List.of(event))).isInstanceOf(Crash.class);
    assertThat(evidence.effects(key)).isEmpty();
    consumer().consume(List.of(event));

    assertThat(evidence.effects(key)).containsExactly("1");
  }

  @Test
  void withoutOneTransaction_aCrashBetweenInboxAndEffectLosesTheEvent() throws Exception {
    ConsumerRecord<String, byte[]> event = arrivals.event(LAID, key, 1);
    TransactionRunner inPieces =
        work -> {
          try (Connection connection = evidence.database().getConnection()) {
            work.on(connection);
          }
        };
    handler.before(events -> {
      throw new Crash();
    });

    assertThatThrownBy(() -> consumer(inPieces).consume(List.of(event))).isInstanceOf(Crash.class);
    handler.before(events -> {});
    consumer(inPieces).consume(List.of(event));

    assertThat(evidence.effects(key)).isEmpty();
  }

  @Test
  void poisonInTheMiddleOfABatch_isParked_itsKeyIsHeld_otherKeysFlow() throws Exception {
    handler.failOnKey(key);

    consumer()
        .consume(
            List.of(
                arrivals.event(LAID, otherKey, 1),
                arrivals.event(LAID, key, 1),
                arrivals.event(LAID, key, 2),
                arrivals.event(LAID, otherKey, 2)));

    assertThat(evidence.effects(otherKey)).containsExactly("1", "2");
    assertThat(evidence.effects(key)).isEmpty();
    assertThat(evidence.waiting(arrivals.topic()))
        .containsExactly(key + " 1 handler-failed", key + " 2 behind-parked");
    assertThat(evidence.heldKeys(arrivals.topic())).containsExactly(key);
    assertThat(evidence.deadLetters(arrivals.topic())).containsExactly("handler-failed");
  }

  @Test
  void aHeldKey_staysHeldForLaterBatches_untilItIsReplayedInOrder() throws Exception {
    handler.failOnKey(key);
    consumer().consume(List.of(arrivals.event(LAID, key, 1)));
    handler.mend();
    consumer().consume(List.of(arrivals.event(LAID, key, 2), arrivals.event(LAID, key, 3)));
    assertThat(evidence.effects(key)).isEmpty();

    ParkedEventReplay.Outcome outcome = replay(consumer());

    assertThat(outcome).isEqualTo(new ParkedEventReplay.Outcome.Released(3));
    assertThat(evidence.effects(key)).containsExactly("1", "2", "3");
    assertThat(evidence.heldKeys(arrivals.topic())).isEmpty();
    consumer().consume(List.of(arrivals.event(LAID, key, 4)));
    assertThat(evidence.effects(key)).containsExactly("1", "2", "3", "4");
  }

  @Test
  void withoutHoldingKeys_laterEventsOvertakeTheParkedOne() throws Exception {
    handler.failOnKey(key);
    consumer().consume(List.of(arrivals.event(LAID, key, 1)));
    handler.mend();
    var holdingNothing =
        new ParkedEvents() {
          @Override
          Set<HeldKey> heldAmong(Connection connection, java.util.Collection<HeldKey> keys) {
            return new java.util.HashSet<>();
          }
        };

    consumer(holdingNothing).consume(List.of(arrivals.event(LAID, key, 2)));
    replay(consumer());

    assertThat(evidence.effects(key)).containsExactly("2", "1");
  }

  @Test
  void aReplayThatFailsAgain_releasesNothingBehind() throws Exception {
    handler.failOnKey(key);
    consumer().consume(List.of(arrivals.event(LAID, key, 1), arrivals.event(LAID, key, 2)));

    ParkedEventReplay.Outcome outcome = replay(consumer());

    assertThat(outcome).isInstanceOf(ParkedEventReplay.Outcome.StoppedAt.class);
    assertThat(evidence.waiting(arrivals.topic())).hasSize(2);
    assertThat(evidence.effects(key)).isEmpty();
  }

  @Test
  void anEventThatArrivesDuringAReplay_waitsForItAndIsAppliedAfter() throws Exception {
    handler.failOnKey(key);
    consumer().consume(List.of(arrivals.event(LAID, key, 1)));
    handler.mend();
    ConsumerRecord<String, byte[]> late = arrivals.event(LAID, key, 2);
    try (var threads = Executors.newSingleThreadExecutor();
        Connection replaying = evidence.database().getConnection()) {
      replaying.setAutoCommit(false);
      new ParkedEvents().lock(replaying, new ParkedEvents.HeldKey(arrivals.topic(), key));
      var listener =
          threads.submit(() -> {
            consumer().consume(List.of(late));
            return null;
          });
      assertThatThrownBy(() -> listener.get(1, TimeUnit.SECONDS))
          .isInstanceOf(java.util.concurrent.TimeoutException.class);
      new ParkedEvents().free(replaying, new ParkedEvents.HeldKey(arrivals.topic(), key));
      replaying.commit();
      listener.get(20, TimeUnit.SECONDS);
    }

    assertThat(evidence.effects(key)).containsExactly("2");
  }

  @Test
  void anUnknownType_isSkippedWithoutATrace() throws Exception {
    UUID id = UUID.randomUUID();

    consumer()
        .consume(
            List.of(
                arrivals.event(id, "org.cairn.else.Unheard.v1", key, 1),
                arrivals.event(LAID, key, 2)));

    assertThat(evidence.isInInbox(id)).isFalse();
    assertThat(evidence.waiting(arrivals.topic())).isEmpty();
    assertThat(evidence.effects(key)).containsExactly("2");
  }

  @Test
  void anIgnoredType_isLeftAlone() throws Exception {
    UUID id = UUID.randomUUID();

    consumer().consume(List.of(arrivals.event(id, IGNORED, key, 1)));

    assertThat(evidence.isInInbox(id)).isFalse();
    assertThat(evidence.effects(key)).isEmpty();
  }

  @Test
  void anUnknownVersion_isParked_andReleasedByAServiceThatKnowsIt() throws Exception {
    consumer()
        .consume(
            List.of(
                arrivals.event(LAID_V2, key, 1),
                arrivals.event(LAID, key, 2),
                arrivals.event(LAID, otherKey, 1)));
    assertThat(evidence.waiting(arrivals.topic()))
        .containsExactly(key + " 1 unknown-version", key + " 2 behind-parked");
    assertThat(evidence.effects(otherKey)).containsExactly("1");
    assertThat(replay(consumer())).isInstanceOf(ParkedEventReplay.Outcome.StoppedAt.class);

    handler = new StoneHandler(evidence.database(), LAID, LAID_V2);
    replay(consumer());

    assertThat(evidence.effects(key)).containsExactly("1", "2");
  }

  @Test
  void aRecordThatIsNoCloudEvent_isParked_andParkedOnlyOnce() throws Exception {
    ConsumerRecord<String, byte[]> bare = arrivals.bare(key);

    consumer().consume(List.of(bare));
    consumer().consume(List.of(bare));

    assertThat(evidence.waiting(arrivals.topic())).containsExactly(key + " - unreadable");
    assertThat(evidence.deadLetters(arrivals.topic())).containsExactly("unreadable");
  }

  @Test
  void anAppliedEventThatComesAgainUnderAHeldKey_isNotParked() throws Exception {
    ConsumerRecord<String, byte[]> applied = arrivals.event(LAID, key, 1);
    consumer().consume(List.of(applied));
    handler.failOnKey(key);
    consumer().consume(List.of(arrivals.event(LAID, key, 2)));

    consumer().consume(List.of(applied));

    assertThat(evidence.waiting(arrivals.topic())).containsExactly(key + " 2 handler-failed");
  }

  @Test
  void whileTheDatabaseIsAway_nothingIsParked_andTheBatchWaits() throws Exception {
    var failuresLeft = new AtomicInteger(6);
    TransactionRunner away =
        work -> {
          if (failuresLeft.getAndDecrement() > 0) {
            throw new SQLException("connection refused", "08001");
          }
          transactions.inNewTransaction(work);
        };

    consumer(away).consume(List.of(arrivals.event(LAID, key, 1), arrivals.event(LAID, key, 2)));

    assertThat(evidence.effects(key)).containsExactly("1", "2");
    assertThat(evidence.waiting(arrivals.topic())).isEmpty();
  }

  private List<String> appliedByTwoAtOnce(Inbox inbox) throws Exception {
    UUID id = UUID.randomUUID();
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done :
          threads.invokeAll(List.of(deliver(inbox, id, start), deliver(inbox, id, start)))) {
        done.get();
      }
    }
    return evidence.effects(key);
  }

  private java.util.concurrent.Callable<Void> deliver(Inbox inbox, UUID id, CyclicBarrier start) {
    ConsumerRecord<String, byte[]> event = arrivals.event(id, LAID, key, 1);
    return () -> {
      awaitBoth(start);
      consumer(inbox).consume(List.of(event));
      return null;
    };
  }

  private static void awaitBoth(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("The two did not meet", e);
    }
  }

  private ParkedEventReplay.Outcome replay(EventConsumer consumer) throws SQLException {
    return new ParkedEventReplay(consumer, new ParkedEvents(), transactions)
        .replay(evidence.firstParked(arrivals.topic()));
  }

  private EventConsumer consumer() {
    return consumer(new InboxTable(), new ParkedEvents(), transactions);
  }

  private EventConsumer consumer(Inbox inbox) {
    return consumer(inbox, new ParkedEvents(), transactions);
  }

  private EventConsumer consumer(TransactionRunner runner) {
    return consumer(new InboxTable(), new ParkedEvents(), runner);
  }

  private EventConsumer consumer(ParkedEvents parked) {
    return consumer(new InboxTable(), parked, transactions);
  }

  private EventConsumer consumer(Inbox inbox, ParkedEvents parked, TransactionRunner runner) {
    return new EventConsumer(handler, inbox, parked, deadLetters, runner, AT_ONCE, meter);
  }

  /** The process is gone; an Error, so that nothing in between handles it. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }
}
