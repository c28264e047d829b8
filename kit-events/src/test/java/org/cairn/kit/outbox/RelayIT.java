package org.cairn.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.outbox.Facts.fact;
import static org.cairn.kit.outbox.Facts.keysOn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/**
 * Guarantee 4, on real PostgreSQL and Kafka. Where a mechanism is at work, a second test shows what
 * happens without it.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RelayIT extends RelayCase {

  /** A lock that everybody gets. */
  private static final RelayLock NO_LOCK =
      new RelayLock() {
        @Override
        public boolean acquire(Connection connection) {
          return true;
        }

        @Override
        public boolean isHeld(Connection connection) {
          return true;
        }
      };

  @Test
  void crashAfterCommitBeforeSend_theNextRelayPublishes() throws SQLException {
    facts.commit(fact(channel, UUID.randomUUID(), "a"));
    // The process dies here: nothing has been sent, only the commit is on disk.

    relay(toKafka()).round(connection);

    assertThat(keysOn(topic)).containsExactly("a");
    assertThat(facts.unpublished(channel)).isZero();
  }

  @Test
  void withoutTheOutbox_aCrashAfterCommitBeforeSendLosesTheFact() {
    UUID lost = UUID.randomUUID();
    UUID sent = UUID.randomUUID();

    assertThatThrownBy(() -> commitThenSend(lost, RelayIT::crash)).isInstanceOf(Crash.class);
    commitThenSend(sent, () -> {});

    assertThat(facts.effects(lost)).isEqualTo(1);
    assertThat(keysOn(topic)).containsExactly(sent.toString());
  }

  /** A service without an outbox: it commits its state, then publishes. */
  private void commitThenSend(UUID aggregate, Runnable between) {
    facts.commitStateOnly(aggregate);
    between.run();
    java.util.concurrent.Future<?> _ =
        producer.send(new ProducerRecord<>(topic.name(), aggregate.toString(), new byte[0]));
    producer.flush();
  }

  private static void crash() {
    throw new Crash();
  }

  @Test
  void crashAfterSendBeforeMark_theFactIsSentAgainWithTheSameId() throws SQLException {
    facts.commit(fact(channel, UUID.randomUUID(), "a"));
    EventSender diesAfterSending =
        row -> {
          toKafka().send(row).join();
          throw new Crash();
        };

    assertThatThrownBy(() -> relay(diesAfterSending).round(connection)).isInstanceOf(Crash.class);
    assertThat(facts.unpublished(channel)).isEqualTo(1);
    relay(toKafka()).round(connection);

    assertThat(topic.records())
        .hasSize(2)
        .extracting(sent -> header(sent, "ce_id"))
        .containsOnly(header(topic.records().getFirst(), "ce_id"));
    assertThat(facts.unpublished(channel)).isZero();
  }

  @Test
  void aLowerPositionThatCommitsLater_isPublished() throws SQLException {
    try (Connection slow = connections.open()) {
      beginWithLowerPosition(slow);
      facts.commit(fact(channel, UUID.randomUUID(), "higher"));
      relay(toKafka()).round(connection);
      assertThat(keysOn(topic)).containsExactly("higher");

      slow.commit();
      relay(toKafka()).round(connection);
    }

    assertThat(keysOn(topic)).containsExactlyInAnyOrder("higher", "lower");
  }

  @Test
  void withAClaimByLastSeenPosition_aLowerPositionThatCommitsLaterIsLost() throws SQLException {
    var relay = new Relay(new AfterLastSeen(), NO_LOCK, toKafka(), BATCH, Clock.systemUTC());
    try (Connection slow = connections.open()) {
      beginWithLowerPosition(slow);
      facts.commit(fact(channel, UUID.randomUUID(), "higher"));
      relay.round(connection);

      slow.commit();
      relay.round(connection);
    }

    assertThat(keysOn(topic)).containsExactly("higher");
    assertThat(facts.unpublished(channel)).isEqualTo(1);
  }

  @Test
  void ofTwoRelays_oneStandsBy() throws SQLException {
    facts.commitOneOfEach(channel, List.of("a", "b", "c"));

    try (Connection other = connections.open()) {
      var secondRelay = relay(toKafka());
      EventSender lettingTheOtherRun =
          row -> {
            assertThat(run(secondRelay, other).published()).isZero();
            return toKafka().send(row);
          };
      relay(lettingTheOtherRun).round(connection);
      secondRelay.round(other);
    }

    assertThat(keysOn(topic)).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void withoutTheLock_twoRelaysPublishTheSameFacts() throws SQLException {
    facts.commitOneOfEach(channel, List.of("a", "b", "c"));

    try (Connection other = connections.open()) {
      var secondRelay = relayWithoutLock(toKafka());
      EventSender lettingTheOtherRun =
          row -> {
            run(secondRelay, other);
            return toKafka().send(row);
          };
      relayWithoutLock(lettingTheOtherRun).round(connection);
    }

    assertThat(keysOn(topic)).hasSizeGreaterThan(3);
  }

  @Test
  void aRelayThatLostItsLock_sendsNothingMore() throws SQLException {
    facts.commit(fact(channel, UUID.randomUUID(), "a"));
    OutboxClaim losingTheLock =
        (c, stopped, limit) -> {
          List<OutboxRow> rows = new UnpublishedRows().next(c, stopped, limit);
          try (Statement statement = c.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
          }
          return rows;
        };

    var relay =
        new Relay(losingTheLock, new AdvisoryRelayLock(), toKafka(), BATCH, Clock.systemUTC());

    assertThat(relay.round(connection).published()).isZero();
    assertThat(keysOn(topic)).isEmpty();
    assertThat(facts.unpublished(channel)).isEqualTo(1);
  }

  @Test
  void aRelayThatDies_givesWayByItself() throws SQLException {
    Connection dying = connections.open();
    relay(toKafka()).round(dying);
    facts.commit(fact(channel, UUID.randomUUID(), "a"));
    assertThat(relay(toKafka()).round(connection).published()).isZero();

    dying.close();

    org.awaitility.Awaitility.await()
        .until(() -> relay(toKafka()).round(connection).published() == 1);
  }

  private void beginWithLowerPosition(Connection slow) throws SQLException {
    slow.setAutoCommit(false);
    try (var statement =
        slow.prepareStatement(
            """
            INSERT INTO outbox (aggregatetype, aggregateid, type, payload, event_key, sequence, time,
                                correlation_id)
            VALUES (?, gen_random_uuid(), 'org.cairn.kit.StoneLaid.v1', '{}', 'lower', 1, now(),
                    gen_random_uuid())
            """)) {
      statement.setString(1, channel);
      statement.executeUpdate();
    }
  }

  private static Relay relayWithoutLock(EventSender sender) {
    return new Relay(new UnpublishedRows(), NO_LOCK, sender, BATCH, Clock.systemUTC());
  }

  private static Relay.Round run(Relay relay, Connection connection) {
    try {
      return relay.round(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The process is gone; an Error, so that nothing in between handles it. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }
}
