package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.kit.testing.PlatformResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The rebuilt timeline replaces the live one, and nobody notices. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SwapIT {

  private static final int REBUILDS = 6;

  /** Everything in the catalog about the table in a schema, except its oid and its grants. */
  private static final String SHAPE =
      """
      WITH entry AS (SELECT format('%I.timeline_entry', ?)::regclass AS id)
      SELECT format('%s %s %s', attname, format_type(atttypid, atttypmod), attnotnull)
        FROM pg_attribute JOIN entry ON attrelid = id WHERE attnum > 0
      UNION ALL
      SELECT regexp_replace(pg_get_indexdef(indexrelid), ' ON \\w+\\.', ' ON ')
        FROM pg_index JOIN entry ON indrelid = id
      UNION ALL
      SELECT format('%s %s', contype, pg_get_constraintdef(oid))
        FROM pg_constraint JOIN entry ON conrelid = id
      ORDER BY 1
      """;

  @Inject DataSource source;
  @Inject Database database;

  private final APeer peer = new APeer();

  @Test
  void aTimelineThatAgrees_isSwapped_andTheOutcomeSaysSo() {
    Fact registered = peer.registered();
    Fact opened = peer.opened("zz");
    publish(registered, opened);
    soon().untilAsserted(() -> assertThat(entries()).isEqualTo(2));
    long tableBefore = database.count("SELECT 'timeline_entry'::regclass::oid::bigint");

    JsonPath outcome = Operations.rebuilt();

    assertThat(outcome.getString("state")).isEqualTo("swapped");
    assertThat(outcome.getBoolean("agrees")).isTrue();
    assertThat(outcome.getString("live.hash")).isEqualTo(outcome.getString("rebuilt.hash"));
    assertThat(outcome.getLong("events"))
        .isEqualTo(database.count("SELECT count(*) FROM received_event"));
    assertThat(outcome.getLong("milliseconds")).isPositive();
    assertThat(outcome.getString("finishedAt")).isNotNull();
    assertThat(database.count("SELECT 'timeline_entry'::regclass::oid::bigint"))
        .isNotEqualTo(tableBefore);
    assertThat(Page.of(peer).entries()).isEqualTo(ids(opened, registered));
  }

  @Test
  void theNewTable_isMadeAsTheMigrationsMakeIt() throws SQLException {
    giveASchemaToTheService("as_migrated");
    Flyway.configure()
        .dataSource(source)
        .schemas("as_migrated")
        .createSchemas(false)
        .locations("db/migration")
        .load()
        .migrate();

    Operations.rebuilt();

    assertThat(database.texts(SHAPE, "public")).isEqualTo(database.texts(SHAPE, "as_migrated"));
    assertThat(database.count(tables("timeline_entry_next", "timeline_entry_previous"))).isZero();
  }

  /** The service itself may create tables, but no schema. */
  private static void giveASchemaToTheService(String schema) throws SQLException {
    String service =
        ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    try (Connection connection = PlatformResource.administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA %s AUTHORIZATION %s".formatted(schema, service));
    }
  }

  @Test
  void grantsOnTheOldTable_areOnTheNewOne() {
    database.change("GRANT SELECT ON timeline_entry TO pg_monitor");

    Operations.rebuilt();

    assertThat(
            database.texts("SELECT has_table_privilege('pg_monitor', 'timeline_entry', 'SELECT')"))
        .containsExactly("t");
  }

  @Test
  void whileFactsFlow_manyRebuilds_loseDoubleAndReorderNothing() throws Exception {
    List<Fact> sent = new ArrayList<>();
    var stop = new AtomicBoolean();
    sent.add(peer.registered());
    publish(sent);
    soon().untilAsserted(() -> assertThat(entries()).isOne());
    var failures = new ArrayList<String>();
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var writer = CompletableFuture.runAsync(() -> keepPublishing(sent, stop), threads);
      var reader = CompletableFuture.runAsync(() -> keepReading(failures, stop), threads);
      try {
        for (int i = 0; i < REBUILDS; i++) {
          JsonPath outcome = Operations.rebuilt();
          assertThat(outcome.getString("state")).as(outcome.prettify()).isEqualTo("swapped");
          assertThat(outcome.getBoolean("agrees")).as(outcome.prettify()).isTrue();
        }
      } finally {
        stop.set(true);
      }
      writer.get();
      reader.get();
    }

    assertThat(failures).isEmpty();
    soon().untilAsserted(() -> assertThat(entries()).isEqualTo(sent.size()));
    assertThat(inOrderOfArrival()).isEqualTo(sent.stream().map(Fact::idText).toList());
    assertThat(Operations.compareRebuilt().jsonPath().getBoolean("agrees")).isTrue();
  }

  /** As fast as they are appended; a backlog would only make the rebuilds longer. */
  private void keepPublishing(List<Fact> sent, AtomicBoolean stop) {
    while (!stop.get()) {
      List<Fact> facts = IntStream.range(0, 20).mapToObj(i -> peer.opened("zz")).toList();
      publish(facts);
      sent.addAll(facts);
      int far = sent.size() - 200;
      soon().pollInterval(Duration.ofMillis(5)).until(() -> entries() >= far);
    }
  }

  /** A page is complete: it never has fewer entries than the previous one. */
  private void keepReading(List<String> failures, AtomicBoolean stop) {
    int most = 1;
    while (!stop.get()) {
      Page page = Page.at("/api/v1/timelines/" + peer.id() + "?limit=200", peer.signIn());
      if (page.status() != 200) {
        failures.add(page.answer().asString());
      } else if (page.entries().size() < most) {
        failures.add(page.entries().size() + " entries after " + most);
      } else {
        most = page.entries().size();
      }
    }
  }

  @Test
  void aFactOnHold_staysOnHold_andIsReleasedIntoTheNewTable() {
    UUID application = UUID.randomUUID();
    Fact registered = peer.registered();
    Fact future =
        peer.opened(application, "zz").ofType(ApplicationOpened.TYPE.replace(".v1", ".v9"));
    Fact behind = peer.withdrawn(application, "zz");
    publish(registered, future, behind);
    soon().untilAsserted(() -> assertThat(Page.of(peer).onHold()).hasSize(2));

    Operations.rebuilt();
    assertThat(Page.of(peer).entries()).isEqualTo(ids(registered));
    assertThat(Page.of(peer).onHold()).containsExactlyInAnyOrderElementsOf(ids(future, behind));
    database.change(
        """
        UPDATE parked_event SET headers = jsonb_set(headers, '{ce_type}', to_jsonb(?::text))
         WHERE event_id = ?
        """,
        ApplicationOpened.TYPE,
        future.id());
    Operations.replay(future.id()).then().statusCode(200);
    JsonPath outcome = Operations.rebuilt();

    assertThat(outcome.getBoolean("agrees")).isTrue();
    assertThat(Page.of(peer).entries()).isEqualTo(ids(behind, future, registered));
    assertThat(Page.of(peer).onHold()).isEmpty();
  }

  @Test
  void aSlowReader_isWaitedFor_andLocksNobodyOut() throws Exception {
    publish(peer.registered());
    soon().untilAsserted(() -> assertThat(entries()).isOne());
    String id;

    try (var slow = database.leftOpenAfter("SELECT FROM timeline_entry LIMIT 1")) {
      id = Operations.startRebuild().jsonPath().getString("rebuildId");
      soon().until(() -> Operations.rebuild(id).get("agrees") != null);
      Fact opened = peer.opened("zz");
      publish(opened);
      soon()
          .untilAsserted(
              () -> assertThat(Page.of(peer).entries().getFirst()).isEqualTo(opened.idText()));
      assertThat(Operations.rebuild(id).getString("state")).isEqualTo("running");
      assertThat(Page.of(peer).onHold()).isEmpty();
      slow.rollback();
      slow.setAutoCommit(true);
    }

    soon().until(() -> Operations.rebuild(id).getString("state").equals("swapped"));
    assertThat(Operations.compareRebuilt().jsonPath().getBoolean("agrees")).isTrue();
  }

  private long entries() {
    return database.count("SELECT count(*) FROM timeline_entry WHERE peer_id = ?", peer.id());
  }

  private List<String> inOrderOfArrival() {
    return database.texts(
        "SELECT event_id FROM timeline_entry WHERE peer_id = ? ORDER BY position", peer.id());
  }

  static String tables(String... names) {
    return """
    SELECT count(*) FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname IN ('%s')
    """
        .formatted(String.join("', '", names));
  }
}
