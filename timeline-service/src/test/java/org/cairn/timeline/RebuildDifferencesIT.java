package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild repairs differences, reports them, and removes nothing without consent. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RebuildDifferencesIT {

  @Inject Database database;

  private final APeer peer = new APeer();
  private final Fact registered = peer.registered();
  private final Fact opened = peer.opened("zz");

  @BeforeEach
  void aPeerWithAnApplication() {
    publish(registered, opened);
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(2));
  }

  /** It would fail every rebuild after this one. */
  @AfterEach
  void noFactRemainsThatCannotBeRebuilt() {
    database.change("DELETE FROM received_event WHERE type LIKE '%Unknown%'");
  }

  @Test
  void anAlteredEntry_isNamedAndHealed_andTheOldTableIsKeptUntilTheNextRebuild() {
    change("UPDATE timeline_entry SET happened_on = happened_on + 1 WHERE event_id = ?");

    JsonPath outcome = Operations.rebuilt();

    assertThat(outcome.getString("state")).isEqualTo("swapped");
    assertThat(outcome.getBoolean("agrees")).isFalse();
    assertThat(outcome.getLong("differences.altered")).isOne();
    assertThat(outcome.getMap("differences.examples[0]"))
        .isEqualTo(Map.of("eventId", opened.idText(), "difference", "altered"));
    assertThat(database.count(SwapIT.tables("timeline_entry_previous"))).isOne();
    assertThat(agrees()).isTrue();
    assertThat(Operations.rebuilt().getBoolean("agrees")).isTrue();
    assertThat(database.count(SwapIT.tables("timeline_entry_previous"))).isZero();
  }

  @Test
  void anEntryThatWasRemoved_appearsAgain() {
    change("DELETE FROM timeline_entry WHERE event_id = ?");

    JsonPath outcome = Operations.rebuilt();

    assertThat(outcome.getString("state")).isEqualTo("swapped");
    assertThat(outcome.getLong("differences.appearing")).isOne();
    assertThat(outcome.getLong("live.entries")).isEqualTo(outcome.getLong("rebuilt.entries") - 1);
    assertThat(Page.of(peer).entries()).isEqualTo(ids(opened, registered));
    assertThat(agrees()).isTrue();
  }

  @Test
  void anEntryWithoutAFact_wouldBeLost_soTheRebuildIsRefused_unlessThatIsAccepted() {
    change(
        """
        INSERT INTO timeline_entry
        SELECT gen_random_uuid(), peer_id, chapter, type, happened_on, recorded_at, aggregate_id, 2,
               jurisdiction, details, position
          FROM timeline_entry WHERE event_id = ?
        """);

    JsonPath refused = Operations.rebuilt();

    assertThat(refused.getString("state")).isEqualTo("refused");
    assertThat(refused.getString("cause")).isEqualTo("entries-would-be-lost");
    assertThat(refused.getLong("differences.lost")).isOne();
    assertThat(Page.of(peer).entries()).hasSize(3);
    assertThat(database.count(SwapIT.tables("timeline_entry_next"))).isZero();

    JsonPath accepted = Operations.endOf(Operations.startRebuildAcceptingLostEntries());

    assertThat(accepted.getString("state")).isEqualTo("swapped");
    assertThat(Page.of(peer).entries()).isEqualTo(ids(opened, registered));
    assertThat(agrees()).isTrue();
  }

  @Test
  void aFactThatCannotBeRebuilt_failsTheRebuild_andLeavesTheLiveTimeline() {
    database.change(
        """
        INSERT INTO received_event (event_id, topic, partition, record_offset, event_key, type, source,
                                    time, sequence, correlation_id, data)
        SELECT '00000000-0000-7000-8000-00000000dead', topic, partition, record_offset, event_key,
               'org.cairn.applications.Unknown.v1', source, time, sequence, correlation_id, data
          FROM received_event WHERE event_id = ?
        """,
        opened.id());

    JsonPath outcome = Operations.rebuilt();

    assertThat(outcome.getString("state")).isEqualTo("failed");
    assertThat(outcome.getString("cause"))
        .startsWith("event 00000000-0000-7000-8000-00000000dead cannot be rebuilt");
    assertThat(Page.of(peer).entries()).isEqualTo(ids(opened, registered));
    database.change("DELETE FROM received_event WHERE type LIKE '%Unknown%'");
    assertThat(Operations.rebuilt().getString("state")).isEqualTo("swapped");
  }

  private void change(String sql) {
    assertThat(database.change(sql, opened.id())).isOne();
  }

  private static boolean agrees() {
    return Operations.compareRebuilt()
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getBoolean("agrees");
  }
}
