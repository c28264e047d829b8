package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;
import static org.cairn.timeline.RelationsIT.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild that dies leaves the live timeline alone; the next one cleans up. One at a time. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InterruptedRebuildIT {

  /** Makes a rebuild wait between creating the second table and its first row. */
  private static final String STOP_IT = "LOCK TABLE received_event IN ACCESS EXCLUSIVE MODE";

  private static final String AT_WORK =
      "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'timeline-rebuild'"
          + " AND datname = current_database()";

  private static final String KILL =
      "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
          + " WHERE application_name = 'timeline-rebuild' AND datname = current_database()";

  @Inject Database database;

  private final APeer peer = new APeer();
  private final Fact registered = peer.registered();

  @BeforeEach
  void aPeer() {
    publish(registered);
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(1));
  }

  @Test
  void killedInTheMiddle_itLeavesTheLiveTimeline_andTheNextOneCleansUp() throws SQLException {
    String id;
    try (Connection stopped = database.leftOpenAfter(STOP_IT)) {
      id = start();
      soon().until(() -> database.count(SwapIT.tables("timeline_entry_next")) == 1);

      assertThat(database.count(KILL)).isOne();

      soon().until(() -> Operations.rebuild(id).getString("state").equals("failed"));
      release(stopped);
    }
    assertThat(Operations.rebuild(id).getString("cause")).startsWith("database ");
    assertThat(Page.of(peer).entries()).isEqualTo(ids(registered));
    assertThat(database.count(SwapIT.tables("timeline_entry_next"))).isOne();

    assertThat(Operations.rebuilt().getString("state")).isEqualTo("swapped");

    assertThat(database.count(SwapIT.tables("timeline_entry_next"))).isZero();
    assertThat(Page.of(peer).entries()).isEqualTo(ids(registered));
  }

  @Test
  void afterItsProcessDied_theRowSaysRunning_butTheResponseIsBrokenOff() {
    UUID left = UUID.fromString("00000000-0000-7000-8000-00000000beef");
    database.change("INSERT INTO timeline_rebuild (rebuild_id) VALUES (?)", left);

    assertThat(Operations.rebuild(left.toString()).getString("state")).isEqualTo("interrupted");

    Operations.rebuilt();
    assertThat(database.texts("SELECT state FROM timeline_rebuild WHERE rebuild_id = ?", left))
        .containsExactly("interrupted");
  }

  @Test
  void whileOneIsRunning_anotherAndAComparisonAreRefused_andItsProgressIsShown()
      throws SQLException {
    String id;
    try (Connection stopped = database.leftOpenAfter(STOP_IT)) {
      id = start();
      soon().until(() -> database.count(AT_WORK) == 1);

      assertProblem(Operations.startRebuild(), 409, "rebuild-running");
      assertProblem(Operations.compareRebuilt(), 409, "rebuild-running");

      assertThat(Operations.rebuild(id).getString("state")).isEqualTo("running");
      assertThat(Operations.rebuild(id).getLong("events")).isZero();
      release(stopped);
    }
    soon().until(() -> Operations.rebuild(id).getString("state").equals("swapped"));
  }

  private static String start() {
    return Operations.startRebuild()
        .then()
        .statusCode(202)
        .extract()
        .jsonPath()
        .getString("rebuildId");
  }

  private static void release(Connection stopped) throws SQLException {
    stopped.rollback();
    stopped.setAutoCommit(true);
  }
}
