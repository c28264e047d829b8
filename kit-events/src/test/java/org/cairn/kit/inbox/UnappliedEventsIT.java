package org.cairn.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.inbox.RecordingHandler.IGNORED;
import static org.cairn.kit.inbox.RecordingHandler.LAID;
import static org.cairn.kit.inbox.RecordingHandler.LAID_V2;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Unknown, unreadable, or no database: nothing is lost, nothing else is held up. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class UnappliedEventsIT extends ConsumerCase {

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

    handler = new RecordingHandler(evidence.database(), LAID, LAID_V2);
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
}
