package org.cairn.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Takes stored facts to Kafka: claim, send, mark. A crash between any two of these sends facts
 * again, never loses one.
 *
 * <p>Sends go out in waves, each holding at most one fact of a key: the wave is pipelined, and a
 * key whose fact failed sends nothing more in this round. With two facts of one key in flight, the
 * second could arrive while the first is refused, and no retry could put them in order again. A
 * round is marked at once, at its end: facts of few keys make many small waves.
 */
public final class Relay {

  private static final Duration PAUSE_OF_A_REFUSED_KEY = Duration.ofSeconds(30);

  private static final String MARK =
      """
      UPDATE outbox SET published_at = clock_timestamp()
       WHERE position = ANY (?::bigint[]) AND recorded_on BETWEEN ? AND ?
      """;

  private final OutboxClaim claim;
  private final RelayLock lock;
  private final EventSender sender;
  private final int batchSize;
  private final PausedKeys stopped;

  public Relay(OutboxClaim claim, RelayLock lock, EventSender sender, int batchSize, Clock clock) {
    this.claim = claim;
    this.lock = lock;
    this.sender = sender;
    this.batchSize = batchSize;
    this.stopped = new PausedKeys(clock, PAUSE_OF_A_REFUSED_KEY);
  }

  /**
   * What a round did.
   *
   * @param full there was as much to do as one round takes, so there may be more
   * @param failure the first failure that left facts behind
   */
  public record Round(int published, boolean full, @Nullable Throwable failure) {
    static final Round STANDBY = new Round(0, false, null);
  }

  /**
   * One round on a connection of the relay's own, in auto-commit.
   *
   * @throws SQLException when the connection is of no more use; its lock is gone with it
   */
  public Round round(Connection connection) throws SQLException {
    if (!lock.acquire(connection)) {
      return Round.STANDBY;
    }
    List<OutboxRow> rows = claim.next(connection, stopped.current(), batchSize);
    Map<String, Deque<OutboxRow>> queues = new LinkedHashMap<>();
    for (OutboxRow row : rows) {
      queues.computeIfAbsent(row.topic() + '\n' + row.key(), q -> new ArrayDeque<>()).add(row);
    }
    List<OutboxRow> published = new ArrayList<>();
    List<RefusedFacts.Refusal> refusals = new ArrayList<>();
    Throwable failure = null;
    while (!queues.isEmpty() && lock.isHeld(connection)) {
      Wave wave = sendFirstOfEach(List.copyOf(queues.values()), refusals);
      published.addAll(wave.acknowledged());
      failure = failure == null ? wave.failure() : failure;
      if (!wave.brokerAnswers()) {
        break;
      }
      queues.values().removeIf(Deque::isEmpty);
    }
    mark(connection, published);
    RefusedFacts.note(connection, refusals);
    return new Round(published.size(), rows.size() == batchSize, failure);
  }

  private record Wave(
      List<OutboxRow> acknowledged, @Nullable Throwable failure, boolean brokerAnswers) {}

  private Wave sendFirstOfEach(List<Deque<OutboxRow>> queues, List<RefusedFacts.Refusal> refusals) {
    Map<Deque<OutboxRow>, CompletableFuture<Void>> sent = new LinkedHashMap<>();
    for (Deque<OutboxRow> queue : queues) {
      CompletableFuture<Void> acknowledgement = sender.send(queue.getFirst());
      sent.put(queue, acknowledgement);
      if (acknowledgement.isCompletedExceptionally() && isOutage(failureOf(acknowledgement))) {
        // It could not even be queued: each further send would block for as long again.
        break;
      }
    }
    List<OutboxRow> acknowledged = new ArrayList<>();
    Throwable firstFailure = null;
    boolean brokerAnswers = true;
    for (var entry : sent.entrySet()) {
      Throwable failure = failureOf(entry.getValue());
      if (failure == null) {
        acknowledged.add(entry.getKey().removeFirst());
      } else {
        firstFailure = firstFailure == null ? failure : firstFailure;
        brokerAnswers &= !isOutage(failure);
        stop(entry.getKey(), failure, refusals);
      }
    }
    return new Wave(acknowledged, firstFailure, brokerAnswers);
  }

  private void stop(
      Deque<OutboxRow> queue, Throwable failure, List<RefusedFacts.Refusal> refusals) {
    if (!isOutage(failure)) {
      stopped.stop(queue.getFirst().key());
      refusals.add(new RefusedFacts.Refusal(queue.getFirst(), failure));
    }
    queue.clear();
  }

  private static boolean isOutage(@Nullable Throwable failure) {
    return failure instanceof RetriableException;
  }

  private static @Nullable Throwable failureOf(CompletableFuture<Void> acknowledgement) {
    try {
      acknowledgement.join();
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    }
  }

  private static void mark(Connection connection, List<OutboxRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    List<LocalDate> days = rows.stream().map(OutboxRow::recordedOn).sorted().toList();
    try (PreparedStatement statement = connection.prepareStatement(MARK)) {
      statement.setArray(
          1, connection.createArrayOf("bigint", rows.stream().map(OutboxRow::position).toArray()));
      statement.setObject(2, days.getFirst());
      statement.setObject(3, days.getLast());
      statement.executeUpdate();
    }
  }
}
