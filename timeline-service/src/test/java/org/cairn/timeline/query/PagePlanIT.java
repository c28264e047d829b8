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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading a page costs a page, however long the path and however many peers there are. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PagePlanIT {

  private static final String MANY_ENTRIES =
      """
      INSERT INTO timeline_entry (event_id, peer_id, chapter, type, happened_on, recorded_at,
                                  aggregate_id, sequence, jurisdiction, details, position)
      SELECT gen_random_uuid(), lpad(to_hex(n % 1000), 32, '0')::uuid, 'applications',
             'ApplicationOpened', '2026-03-02', '2026-03-02'::timestamptz + n * interval '1 minute',
             gen_random_uuid(), 1, CASE n % 7 WHEN 0 THEN NULL WHEN 1 THEN 'zz' ELSE 'yy' END, '{}', n
        FROM generate_series(1, 100000) AS n
      """;

  private static final UUID PEER = new UUID(0, 77);

  private static final int SHORT = 8;
  private static final int DEFAULT = PageRequest.DEFAULT_LIMIT + 1;

  private static final Instant FROM_THE_START = Instant.parse("9999-12-31T00:00:00Z");
  private static final Instant FROM_THE_MIDDLE = Instant.parse("2026-04-05T00:00:00Z");

  @Inject DataSource database;

  /** What is asked for; prepared plans are planned for any value, others for this one. */
  record Asked(String planMode, Instant after, boolean everything, int rows) {}

  static Stream<Asked> pagesShorterThanThePath() {
    return Stream.of("force_custom_plan", "force_generic_plan")
        .flatMap(mode ->
            Stream.of(
                new Asked(mode, FROM_THE_START, true, SHORT),
                new Asked(mode, FROM_THE_START, true, DEFAULT),
                new Asked(mode, FROM_THE_MIDDLE, true, SHORT),
                new Asked(mode, FROM_THE_START, false, SHORT),
                new Asked(mode, FROM_THE_MIDDLE, false, SHORT)));
  }

  @ParameterizedTest
  @MethodSource("pagesShorterThanThePath")
  void aPageIsReadFromTheIndexInItsOrder(Asked asked) throws SQLException {
    String plan = planOf(asked, true);

    assertThat(plan).contains("Index Scan using timeline_entry_reading on timeline_entry");
    assertThat(plan).contains("Index Cond").contains("ROW(recorded_at, event_id) <");
    assertThat(plan).doesNotContain("Sort").doesNotContain("Seq Scan").doesNotContain("Bitmap");
  }

  /** Where the rest of the path fits on one page, it may be fetched at once and sorted. */
  @Test
  void theRestOfAPath_isFoundByTheIndexToo() throws SQLException {
    String plan = planOf(new Asked("force_custom_plan", FROM_THE_MIDDLE, false, DEFAULT), true);

    assertThat(plan).contains("timeline_entry_reading").doesNotContain("Seq Scan");
  }

  @Test
  void withoutTheIndex_thisTestWouldSeeIt() throws SQLException {
    String plan = planOf(new Asked("force_custom_plan", FROM_THE_START, true, SHORT), false);

    assertThat(plan).contains("Sort").contains("Seq Scan");
  }

  /** In a transaction that is rolled back: the timeline of the other tests stays as it is. */
  private String planOf(Asked asked, boolean index) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("SET LOCAL plan_cache_mode = " + asked.planMode());
        statement.execute(MANY_ENTRIES);
        if (!index) {
          statement.execute("DROP INDEX timeline_entry_reading, timeline_entry_arrival");
        }
        statement.execute("ANALYZE timeline_entry");
        return explain(connection, asked);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String explain(Connection connection, Asked asked) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("EXPLAIN (COSTS OFF) " + TimelineQuery.PAGE)) {
      statement.setObject(1, PEER);
      statement.setObject(2, asked.after().atOffset(ZoneOffset.UTC));
      statement.setObject(3, new UUID(-1L, -1L));
      statement.setBoolean(4, asked.everything());
      statement.setArray(5, connection.createArrayOf("text", new String[] {"zz"}));
      statement.setInt(6, asked.rows());
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
