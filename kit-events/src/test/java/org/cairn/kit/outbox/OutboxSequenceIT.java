package org.cairn.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.kit.outbox.Facts.fact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Topic;
import org.junit.jupiter.api.Test;

/** Guarantees 2 and 3 where they begin: what the outbox takes, and in which order. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutboxSequenceIT {

  @Inject Outbox outbox;
  @Inject Facts facts;
  @Inject RelayConnections connections;

  private final String channel = Topic.freshChannel();

  @Test
  void aFactOutsideATransaction_isRefused() {
    assertThatThrownBy(() -> outbox.append(List.of(fact(channel, UUID.randomUUID(), "a"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside a transaction");
    assertThat(facts.count(channel, "true")).isZero();
  }

  @Test
  void aCommandWithoutFacts_isRefused() {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRolledBackCommand_leavesNoFact() {
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  outbox.append(List.of(fact(channel, UUID.randomUUID(), "a")));
                  throw new IllegalStateException("refused after all");
                }))
        .hasMessageContaining("refused after all");

    assertThat(facts.count(channel, "true")).isZero();
  }

  @Test
  void aRolledBackCommand_leavesNoHoleInTheSequence() throws SQLException {
    UUID aggregate = UUID.randomUUID();
    facts.commit(fact(channel, aggregate, "a"));
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  outbox.append(List.of(fact(channel, aggregate, "a")));
                  throw new IllegalStateException("refused");
                }))
        .hasMessageContaining("refused");
    facts.commit(fact(channel, aggregate, "a"), fact(channel, aggregate, "a"));

    assertThat(rows()).extracting(OutboxRow::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void writersOfOneAggregate_getSequencePositionAndTimeInOneOrder() throws Exception {
    UUID aggregate = UUID.randomUUID();
    Callable<Void> writer =
        () -> {
          IntStream.range(0, 25)
              .forEach(
                  i -> facts.commit(fact(channel, aggregate, "k"), fact(channel, aggregate, "k")));
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Void> done : threads.invokeAll(Stream.generate(() -> writer).limit(4).toList())) {
        done.get();
      }
    }

    List<OutboxRow> inPosition = rows();
    assertThat(inPosition)
        .extracting(OutboxRow::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
    List<Instant> times = inPosition.stream().map(OutboxRow::time).toList();
    assertThat(times).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void eachAggregate_isCountedByItself() throws SQLException {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();

    facts.commit(fact(channel, one, "k"), fact(channel, other, "k"), fact(channel, one, "k"));

    assertThat(rows()).extracting(OutboxRow::sequence).containsExactly(1L, 1L, 2L);
  }

  private List<OutboxRow> rows() throws SQLException {
    try (Connection connection = connections.open()) {
      return new UnpublishedRows()
          .next(connection, Set.of(), 10_000).stream()
              .filter(row -> row.channel().equals(channel))
              .toList();
    }
  }
}
