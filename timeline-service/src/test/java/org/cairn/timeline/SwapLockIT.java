package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
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
import org.cairn.kit.sql.Sql;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.timeline.projection.TimelineEntries;
import org.cairn.timeline.projection.TimelineProjection;
import org.cairn.timeline.rebuild.store.RebuildConnections;
import org.cairn.timeline.rebuild.store.RebuildState;
import org.cairn.timeline.rebuild.store.Rebuilds;
import org.cairn.timeline.store.ArrivalOrder;
import org.cairn.timeline.store.ReceivedEvents;
import org.cairn.timeline.store.SerializedArrival;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fact that is being appended at the very moment of the swap. */
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
  @Inject Sql sql;
  @Inject Database database;
  @Inject RebuildConnections connections;

  private final APeer peer = new APeer();
  private final Fact registered = peer.registered();
  private final Fact opened = peer.opened("zz");
  private final CountDownLatch appended = new CountDownLatch(1);
  private final CountDownLatch mayCommit = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeEach
  void aPeer() {
    publish(registered);
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(1));
  }

  @AfterEach
  void rebuildEverything() {
    mayCommit.countDown();
    threads.close();
    assertThat(Operations.rebuilt().getString("state")).isEqualTo("swapped");
  }

  @Test
  void isWaitedFor_andIsInTheNewTable() throws Exception {
    assertThat(swapWhileAFactIsAppended(new SerializedArrival()))
        .isEqualTo(RebuildState.SWAPPED.code());

    assertThat(Page.of(peer).entries()).isEqualTo(ids(opened, registered));
  }

  @Test
  void withoutTheLock_itWouldBeLostWithTheOldTable() throws Exception {
    assertThat(swapWhileAFactIsAppended(nobodyWaits -> {})).isEqualTo(RebuildState.SWAPPED.code());

    assertThat(Page.of(peer).entries()).isEqualTo(ids(registered));
  }

  private String swapWhileAFactIsAppended(ArrivalOrder order) throws Exception {
    var rebuilds = new Rebuilds(connections, sql, order);
    var appending = CompletableFuture.runAsync(() -> appendSlowly(order), threads);
    appended.await();
    UUID id = rebuilds.start(false);
    soon().until(() -> database.count(WAITING) == 1);
    mayCommit.countDown();
    appending.get();
    soon().until(() -> !stateOf(rebuilds, id).equals(RebuildState.RUNNING.code()));
    return stateOf(rebuilds, id);
  }

  private static String stateOf(Rebuilds rebuilds, UUID id) {
    return rebuilds.find(id).orElseThrow().state();
  }

  /**
   * As the listener does it, only slower. It never goes silent, since the database ends a silent
   * holder of the lock after seconds, and a rebuild of many facts takes longer.
   */
  private void appendSlowly(ArrivalOrder order) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var arrivals = new ReceivedEvents(sql, order).append(List.of(received(opened)));
          new TimelineEntries(sql)
              .appendAll(arrivals.stream().map(TimelineProjection::entryOf).toList());
          appended.countDown();
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
