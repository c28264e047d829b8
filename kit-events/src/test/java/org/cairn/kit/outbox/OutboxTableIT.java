package org.cairn.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partitions come and go by the day, and every statement of the relay finds its index. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutboxTableIT {

  @Inject RelayConnections connections;
  @Inject RelaySettings settings;
  @Inject OutboxPartitions partitions;

  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = connections.open();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void todaysFacts_standInTodaysPartition() throws SQLException {
    insert(LocalDate.now(ZoneOffset.UTC), "today", false);

    assertThat(strings("SELECT tableoid::regclass::text FROM outbox WHERE event_key = 'today'"))
        .containsExactly(partitionOf(LocalDate.now(ZoneOffset.UTC)));
  }

  @Test
  void aDayWithoutPartition_losesNothing() throws SQLException {
    insert(LocalDate.of(2031, 1, 1), "far", false);

    assertThat(strings("SELECT tableoid::regclass::text FROM outbox WHERE event_key = 'far'"))
        .containsExactly("outbox_default");
    partitions.keep();
    assertThat(strings("SELECT event_key FROM outbox WHERE event_key = 'far'")).hasSize(1);
  }

  @Test
  void oldPartitions_areDroppedWhenAllTheirFactsArePublished_andOnlyThen() throws SQLException {
    LocalDate published = LocalDate.of(2020, 1, 1);
    LocalDate waiting = LocalDate.of(2020, 1, 2);
    createPartition(published);
    createPartition(waiting);
    insert(published, "old-published", true);
    insert(waiting, "old-waiting", false);

    new OutboxPartitions(connections, settings, Clock.systemUTC()).keep();

    assertThat(strings("SELECT event_key FROM outbox WHERE event_key LIKE 'old-%'"))
        .containsExactly("old-waiting");
  }

  @Test
  void recentPartitions_areKept() throws SQLException {
    LocalDate recent =
        LocalDate.now(ZoneOffset.UTC)
            .minus(Duration.ofDays(2).toDays(), java.time.temporal.ChronoUnit.DAYS);
    createPartition(recent);
    insert(recent, "recent", true);

    partitions.keep();

    assertThat(strings("SELECT event_key FROM outbox WHERE event_key = 'recent'")).hasSize(1);
  }

  @Test
  void theRelaysStatements_readNoTableFromEndToEnd() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO outbox (aggregatetype, aggregateid, type, payload, event_key, sequence, time,
                              correlation_id, published_at)
          SELECT 'plan', gen_random_uuid(), 'org.cairn.kit.StoneLaid.v1', '{}', 'k' || n, 1, now(),
                 gen_random_uuid(), now()
            FROM generate_series(1, 50000) n
          """);
      statement.execute("ANALYZE outbox");
    }

    assertThat(
            plan(
                """
                SELECT position FROM outbox
                 WHERE published_at IS NULL AND event_key <> ALL ('{a,b}'::text[])
                 ORDER BY position LIMIT 500
                """))
        .doesNotContain("Seq Scan on " + partitionOf(LocalDate.now(ZoneOffset.UTC)));
    assertThat(
            plan(
                """
                UPDATE outbox SET published_at = clock_timestamp()
                 WHERE position = ANY ('{1,2,3}'::bigint[])
                   AND recorded_on BETWEEN current_date AND current_date
                """))
        .doesNotContain("Seq Scan on " + partitionOf(LocalDate.now(ZoneOffset.UTC)));
  }

  private static String partitionOf(LocalDate day) {
    return "outbox_d" + day.toString().replace("-", "");
  }

  private void createPartition(LocalDate day) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS %s PARTITION OF outbox FOR VALUES FROM ('%s') TO ('%s')"
              .formatted(partitionOf(day), day, day.plusDays(1)));
    }
  }

  private void insert(LocalDate day, String key, boolean published) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            INSERT INTO outbox (aggregatetype, aggregateid, type, payload, event_key, sequence, time,
                                correlation_id, recorded_on, published_at)
            VALUES ('table', gen_random_uuid(), 'org.cairn.kit.StoneLaid.v1', '{}', ?, 1, now(),
                    gen_random_uuid(), ?, CASE WHEN ? THEN now() END)
            """)) {
      statement.setString(1, key);
      statement.setObject(2, day);
      statement.setBoolean(3, published);
      statement.executeUpdate();
    }
  }

  private String plan(String sql) throws SQLException {
    return String.join("\n", strings("EXPLAIN " + sql));
  }

  private List<String> strings(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        found.add(result.getString(1));
      }
    }
    return found;
  }
}
