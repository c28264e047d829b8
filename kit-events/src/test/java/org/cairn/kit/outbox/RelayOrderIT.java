package org.cairn.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.outbox.Facts.fact;
import static org.cairn.kit.outbox.Facts.keysOn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** A key's facts keep their order, whatever the broker refuses; other keys do not wait for it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RelayOrderIT extends RelayCase {

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
}
