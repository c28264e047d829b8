package org.cairn.timeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a page costs a page, however long the path and however many peers there are. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PagePlanIT {

  private static final String MANY_ENTRIES =
      """
      INSERT INTO timeline_entry (event_id, peer_id, chapter, type, happened_on, recorded_at,
                                  aggregate_id, sequence, jurisdiction, details)
      SELECT gen_random_uuid(), lpad(to_hex(n % 1000), 32, '0')::uuid, 'applications',
             'ApplicationOpened', '2026-03-02', '2026-03-02'::timestamptz + n * interval '1 minute',
             gen_random_uuid(), 1, CASE n % 7 WHEN 0 THEN NULL WHEN 1 THEN 'zz' ELSE 'yy' END, '{}'
        FROM generate_series(1, 100000) AS n
      """;

  private static final UUID PEER = new UUID(0, 77);

  @Inject DataSource database;

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void aPageIsReadFromTheIndexInItsOrder(String planMode) throws SQLException {
    String plan = planWith(planMode, true);

    assertThat(plan).contains("Index Scan using timeline_entry_reading on timeline_entry");
    assertThat(plan).contains("Index Cond").contains("ROW(recorded_at, event_id) <");
    assertThat(plan).doesNotContain("Sort").doesNotContain("Seq Scan").doesNotContain("Bitmap");
  }

  @Test
  void withoutTheIndex_thisTestWouldSeeIt() throws SQLException {
    String plan = planWith("force_custom_plan", false);

    assertThat(plan).contains("Sort").contains("Seq Scan");
  }

  /** In a transaction that is rolled back: the timeline of the other tests stays as it is. */
  private String planWith(String planMode, boolean index) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("SET LOCAL plan_cache_mode = " + planMode);
        statement.execute(MANY_ENTRIES);
        if (!index) {
          statement.execute("DROP INDEX timeline_entry_reading");
        }
        statement.execute("ANALYZE timeline_entry");
        return explain(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String explain(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("EXPLAIN (COSTS OFF) " + TimelineQuery.PAGE)) {
      statement.setObject(1, PEER);
      statement.setObject(2, Instant.parse("2026-04-01T00:00:00Z").atOffset(ZoneOffset.UTC));
      statement.setObject(3, new UUID(-1L, -1L));
      statement.setBoolean(4, false);
      statement.setArray(5, connection.createArrayOf("text", new String[] {"zz"}));
      statement.setInt(6, 51);
      var plan = new StringBuilder();
      try (ResultSet lines = statement.executeQuery()) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }
}
