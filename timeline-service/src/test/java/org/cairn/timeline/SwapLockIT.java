package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.announce;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cairn.contracts.Topics;
import org.cairn.kit.inbox.ReceivedEvent;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.timeline.projection.ArrivedEntry;
import org.cairn.timeline.projection.TimelineEntries;
import org.cairn.timeline.projection.rebuild.RebuildConnections;
import org.cairn.timeline.projection.rebuild.RebuildOutcome.State;
import org.cairn.timeline.projection.rebuild.Rebuilds;
import org.cairn.timeline.store.ArrivalOrder;
import org.cairn.timeline.store.ReceivedEvents;
import org.cairn.timeline.store.SerializedArrival;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fact that is being laid down in the very moment of the swap. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SwapLockIT {

  private static final String WAITING =
      """
      SELECT count(*) FROM pg_stat_activity
       WHERE application_name = 'timeline-rebuild' AND datname = current_database()
         AND wait_event_type = 'Lock'
      """;

  @Inject DataSource source;
  @Inject Database database;
  @Inject RebuildConnections connections;

  private final APeer peer = new APeer();
  private final Fact registered = peer.registered();
  private final Fact opened = peer.opened("zz");
  private final CountDownLatch laidDown = new CountDownLatch(1);
  private final CountDownLatch mayCommit = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void aPeer() {
    announce(registered);
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(1));
  }

  @AfterEach
  void everythingIsToldAgain() {
    mayCommit.countDown();
    threads.close();
    assertThat(Operations.rebuilt().getString("state")).isEqualTo("swapped");
  }

  @Test
  void isWaitedFor_andStandsInTheNewTable() throws Exception {
    assertThat(swapWhileAFactIsLaidDown(new SerializedArrival())).isEqualTo(State.SWAPPED);

    assertThat(Page.of(peer).entries()).isEqualTo(ids(opened, registered));
  }

  @Test
  void withoutTheLock_itWouldBeLostWithTheOldTable() throws Exception {
    assertThat(swapWhileAFactIsLaidDown(nobodyWaits -> {})).isEqualTo(State.SWAPPED);

    assertThat(Page.of(peer).entries()).isEqualTo(ids(registered));
  }

  private State swapWhileAFactIsLaidDown(ArrivalOrder order) throws Exception {
    var rebuilds = new Rebuilds(connections, source, order);
    var laying = CompletableFuture.runAsync(() -> layDownSlowly(order), threads);
    laidDown.await();
    UUID id = rebuilds.start(false);
    soon().until(() -> database.count(WAITING) == 1);
    mayCommit.countDown();
    laying.get();
    soon().until(() -> stateOf(rebuilds, id) != State.RUNNING);
    return stateOf(rebuilds, id);
  }

  private static State stateOf(Rebuilds rebuilds, UUID id) {
    return rebuilds.find(id).orElseThrow().state();
  }

  /**
   * As the listener does it, but for the time it takes. It never falls silent, for who is silent
   * under the lock is sent away after seconds, and a rebuild of many facts takes longer.
   */
  private void layDownSlowly(ArrivalOrder order) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var arrivals = new ReceivedEvents(source, order).insert(List.of(received(opened)));
          new TimelineEntries(source).insert(arrivals.stream().map(ArrivedEntry::of).toList());
          laidDown.countDown();
          staysBusyUntilItMayCommit();
        });
  }

  private void staysBusyUntilItMayCommit() {
    try (Connection same = source.getConnection()) {
      while (!mayCommit.await(200, TimeUnit.MILLISECONDS)) {
        same.createStatement().execute("SELECT");
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReceivedEvent received(Fact fact) {
    return new ReceivedEvent(
        fact.id(),
        fact.type(),
        "/cairn/applications",
        fact.peerId(),
        fact.time(),
        fact.sequence(),
        fact.id(),
        null,
        fact.jurisdiction(),
        null,
        new ReceivedEvent.Place(Topics.APPLICATIONS, 0, 0, fact.peerId().toString()),
        Map.of(),
        fact.value());
  }
}
