package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** The timeline is nothing but its facts, and a difference would be seen. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ComparisonIT {

  /** More than the rebuild reads at once, and more than a batch from Kafka. */
  private static final int MANY = 2_500;

  @Inject Database database;

  private final APeer peer = new APeer();
  private final Fact registered = peer.registered();
  private final Fact opened = peer.opened("zz");

  @Test
  void afterManyFacts_manyOfThemTwice_theRebuiltTimelineIsTheLiveOne() {
    List<Fact> facts =
        new ArrayList<>(IntStream.range(0, MANY).mapToObj(i -> peer.opened("zz")).toList());
    facts.addFirst(registered);
    List<Fact> again = new ArrayList<>(facts.subList(MANY / 2, MANY));
    Collections.reverse(again);

    publish(facts);
    publish(again);
    publish(opened);

    soon().untilAsserted(() -> assertThat(entries()).isEqualTo(MANY + 2));
    JsonPath comparison = compare();
    assertThat(comparison.getBoolean("agrees")).isTrue();
    assertThat(comparison.getString("rebuiltHash")).isEqualTo(comparison.getString("liveHash"));
    assertThat(comparison.getLong("liveEntries")).isGreaterThanOrEqualTo(MANY + 2);
  }

  @Test
  void anEntryThatWasAltered_isADifference() {
    arrive();
    change("UPDATE timeline_entry SET happened_on = happened_on + 1 WHERE event_id = ?");

    JsonPath comparison = compare();

    assertThat(comparison.getBoolean("agrees")).isFalse();
    assertThat(comparison.getLong("liveEntries")).isEqualTo(comparison.getLong("rebuiltEntries"));
    change("UPDATE timeline_entry SET happened_on = happened_on - 1 WHERE event_id = ?");
    assertThat(compare().getBoolean("agrees")).isTrue();
  }

  @Test
  void anEntryThatWasRemoved_isADifference() {
    arrive();
    database.change("CREATE TABLE removed (LIKE timeline_entry)");
    change("INSERT INTO removed SELECT * FROM timeline_entry WHERE event_id = ?");
    change("DELETE FROM timeline_entry WHERE event_id = ?");

    JsonPath comparison = compare();

    assertThat(comparison.getBoolean("agrees")).isFalse();
    assertThat(comparison.getLong("liveEntries"))
        .isEqualTo(comparison.getLong("rebuiltEntries") - 1);
    database.change("INSERT INTO timeline_entry SELECT * FROM removed");
    assertThat(compare().getBoolean("agrees")).isTrue();
  }

  @Test
  void anEntryThatWasAdded_isADifference() {
    arrive();
    change(
        """
        INSERT INTO timeline_entry
        SELECT gen_random_uuid(), peer_id, chapter, type, happened_on, recorded_at, aggregate_id, 2,
               jurisdiction, details, position
          FROM timeline_entry WHERE event_id = ?
        """);

    JsonPath comparison = compare();

    assertThat(comparison.getBoolean("agrees")).isFalse();
    assertThat(comparison.getLong("liveEntries"))
        .isEqualTo(comparison.getLong("rebuiltEntries") + 1);
    database.change("DELETE FROM timeline_entry WHERE peer_id = ? AND sequence = 2", peer.id());
    assertThat(compare().getBoolean("agrees")).isTrue();
  }

  private void arrive() {
    publish(registered, opened);
    soon().untilAsserted(() -> assertThat(entries()).isEqualTo(2));
  }

  private void change(String sql) {
    assertThat(database.change(sql, opened.id())).isOne();
  }

  private long entries() {
    return database.count("SELECT count(*) FROM timeline_entry WHERE peer_id = ?", peer.id());
  }

  private static JsonPath compare() {
    return Operations.compareRebuilt().then().statusCode(200).extract().jsonPath();
  }
}
