package org.cairn.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.cairn.kit.inbox.ReceivedEvent;
import org.cairn.kit.sql.Sql;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.timeline.store.Arrival;
import org.cairn.timeline.store.ReceivedEvents;
import org.cairn.timeline.store.SerializedArrival;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A reader that continues from the last position misses nothing: rebuilds and streams depend on it.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ArrivalOrderIT {

  private static final String TYPE = "org.cairn.test.Arrived.v1";

  @Inject Sql sql;
  @Inject Database database;

  private final UUID slow = UUID.randomUUID();
  private final UUID fast = UUID.randomUUID();
  private final CountDownLatch slowHasAPosition = new CountDownLatch(1);
  private final CountDownLatch slowMayCommit = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void forget() {
    slowMayCommit.countDown();
    threads.close();
    database.change("DELETE FROM received_event WHERE type = ?", TYPE);
  }

  @Test
  void aFactThatIsStillBeingStored_holdsTheNextOneBack() throws Exception {
    long before = lastPosition();
    var received = new ReceivedEvents(sql, new SerializedArrival());
    var slowly = CompletableFuture.runAsync(() -> storeSlowly(received), threads);
    slowHasAPosition.await();
    var next = CompletableFuture.runAsync(() -> store(received, fast), threads);

    Awaitility.await()
        .during(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(5))
        .until(() -> !next.isDone() && idsAfter(before).isEmpty());
    slowMayCommit.countDown();
    CompletableFuture.allOf(slowly, next).get();

    assertThat(idsAfter(before)).containsExactly(slow, fast);
  }

  @Test
  void withoutTheLock_aReaderWhoGoesOnFromTheLastPositionMissesAFact() throws Exception {
    long before = lastPosition();
    var received = new ReceivedEvents(sql, nobodyWaits -> {});
    var slowly = CompletableFuture.runAsync(() -> storeSlowly(received), threads);
    slowHasAPosition.await();
    store(received, fast);

    List<UUID> firstRead = idsAfter(before);
    long goesOnFrom = lastPosition();
    slowMayCommit.countDown();
    slowly.get();

    assertThat(firstRead).containsExactly(fast);
    assertThat(idsAfter(goesOnFrom)).isEmpty();
    assertThat(idsAfter(before)).containsExactly(slow, fast);
  }

  private void storeSlowly(ReceivedEvents received) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          received.append(List.of(event(slow)));
          slowHasAPosition.countDown();
          try {
            slowMayCommit.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void store(ReceivedEvents received, UUID id) {
    QuarkusTransaction.requiringNew().run(() -> received.append(List.of(event(id))));
  }

  private List<UUID> idsAfter(long position) {
    return ReceivedEvents.after(sql, position, 100).stream().map(Arrival::eventId).toList();
  }

  private long lastPosition() {
    return database.count("SELECT coalesce(max(position), 0) FROM received_event");
  }

  private static ReceivedEvent event(UUID id) {
    return new ReceivedEvent(
        id,
        TYPE,
        "/cairn/test",
        null,
        Instant.parse("2026-03-02T08:00:00Z"),
        1,
        id,
        null,
        null,
        null,
        new ReceivedEvent.Place("cairn.test", 0, 0, id.toString()),
        Map.of(),
        "{}".getBytes(UTF_8));
  }
}
