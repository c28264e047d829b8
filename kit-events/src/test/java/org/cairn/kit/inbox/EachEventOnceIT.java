package org.cairn.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.inbox.RecordingHandler.LAID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Guarantees 1 and 5: whatever is delivered twice or cut short takes effect once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EachEventOnceIT extends ConsumerCase {

  /** Says that every event is new. */
  private static final Inbox NO_INBOX =
      (connection, events) -> events.stream().map(ReceivedEvent::id).collect(Collectors.toSet());

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

  /** The process is gone; an Error, so that nothing in between handles it. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }
}
