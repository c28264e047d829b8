package org.cairn.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.outbox.Facts.fact;
import static org.cairn.kit.outbox.Facts.keysOn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Guarantee 4, on real PostgreSQL and Kafka. Where a mechanism is at work, a second test shows what
 * happens without it.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RelayIT {

  private static final int BATCH = 100;

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

  @Inject Facts facts;
  @Inject RelayConnections connections;

  private final String channel = Topic.freshChannel();
  private final Topic topic = Topic.forChannel(channel);
  private Producer<String, byte[]> producer;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    producer = Topic.producer();
    connection = connections.open();
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE outbox SET published_at = now() WHERE published_at IS NULL");
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    producer.close();
  }

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

  /** A service without an outbox: its state is committed, then it tells the world. */
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

  @Test
  void aRefusedFact_stopsItsKeyAndNoOther() throws SQLException {
    UUID aggregate = UUID.randomUUID();
    facts.commit(fact(channel, aggregate, "refused"), fact(channel, aggregate, "refused"));
    facts.commit(fact(channel, UUID.randomUUID(), "sound"));
    EventSender refusing = row -> row.key().equals("refused") ? refusal() : toKafka().send(row);

    Relay.Round round = relay(refusing).round(connection);

    assertThat(round.failure()).isInstanceOf(RecordTooLargeException.class);
    assertThat(keysOn(topic)).containsExactly("sound");
    assertThat(facts.unpublished(channel)).isEqualTo(2);
  }

  @Test
  void aRefusedFact_isNotOvertakenByTheNextOfItsKey() throws SQLException {
    UUID aggregate = UUID.randomUUID();
    facts.commit(fact(channel, aggregate, "k"), fact(channel, aggregate, "k"));

    relay(refusingTheFirst()).round(connection);
    relay(toKafka()).round(connection);

    assertThat(sequencesOnTopic()).containsExactly("1", "2");
  }

  @Test
  void withoutWaves_theNextOfAKeyOvertakesARefusedFact() throws SQLException {
    UUID aggregate = UUID.randomUUID();
    facts.commit(fact(channel, aggregate, "k"), fact(channel, aggregate, "k"));
    EventSender firstRefused = refusingTheFirst();

    // Everything in flight at once, the failures sent again afterwards.
    List<OutboxRow> rows = new UnpublishedRows().next(connection, java.util.Set.of(), BATCH);
    List<OutboxRow> again = rows.stream().filter(row -> fails(firstRefused.send(row))).toList();
    again.forEach(row -> toKafka().send(row).join());

    assertThat(sequencesOnTopic()).containsExactly("2", "1");
  }

  @Test
  void whileTheBrokerIsAway_nothingIsMarkedAndEachRoundTriesOnce() throws SQLException {
    facts.commitOneOfEach(channel, List.of("a", "b", "c"));
    var tries = new CopyOnWriteArrayList<String>();
    EventSender away =
        row -> {
          tries.add(row.key());
          return CompletableFuture.failedFuture(new TimeoutException("no broker"));
        };

    Relay.Round round = relay(away).round(connection);

    assertThat(round.failure()).isInstanceOf(TimeoutException.class);
    assertThat(tries).containsExactly("a");
    assertThat(facts.unpublished(channel)).isEqualTo(3);
    relay(toKafka()).round(connection);
    assertThat(keysOn(topic)).containsExactlyInAnyOrder("a", "b", "c");
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

  private Relay relay(EventSender sender) {
    return new Relay(
        new UnpublishedRows(), new AdvisoryRelayLock(), sender, BATCH, Clock.systemUTC());
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

  private EventSender toKafka() {
    return new KafkaEventSender(producer, "/cairn/kit");
  }

  private EventSender refusingTheFirst() {
    return row -> row.sequence() == 1 ? refusal() : toKafka().send(row);
  }

  private static CompletableFuture<Void> refusal() {
    return CompletableFuture.failedFuture(new RecordTooLargeException("too large"));
  }

  private static boolean fails(CompletableFuture<Void> sent) {
    return sent.handle((done, failure) -> failure != null).join();
  }

  private List<String> sequencesOnTopic() {
    return topic.records().stream().map(sent -> header(sent, "ce_sequence")).toList();
  }

  private static String header(ConsumerRecord<String, byte[]> sent, String name) {
    return new String(sent.headers().lastHeader(name).value(), UTF_8);
  }

  /** The process is gone; an Error, so that nothing in between handles it. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }
}
