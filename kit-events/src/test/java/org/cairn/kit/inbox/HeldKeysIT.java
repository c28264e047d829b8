package org.cairn.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.inbox.RecordingHandler.LAID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Guarantee 3: what fails waits, what comes after it under the same key waits behind it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HeldKeysIT extends ConsumerCase {

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
  void anAppliedEventThatComesAgainUnderAHeldKey_isNotParked() throws Exception {
    ConsumerRecord<String, byte[]> applied = arrivals.event(LAID, key, 1);
    consumer().consume(List.of(applied));
    handler.failOnKey(key);
    consumer().consume(List.of(arrivals.event(LAID, key, 2)));

    consumer().consume(List.of(applied));

    assertThat(evidence.waiting(arrivals.topic())).containsExactly(key + " 2 handler-failed");
  }
}
