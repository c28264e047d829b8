package org.cairn.timeline.path.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.sql.Sql;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.timeline.access.View;
import org.cairn.timeline.projection.Chapter;
import org.cairn.timeline.standing.query.StandingQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a page costs a page, however long the timeline and however many peers there are. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePlanIT {

  /** A thousand entries each; one in twenty of a timeline carries a standing. */
  private static final String MANY_ENTRIES =
      """
      INSERT INTO timeline_entry (event_id, peer_id, chapter, type, happened_on, recorded_at,
                                  aggregate_id, sequence, jurisdiction, details, position)
      SELECT gen_random_uuid(), lpad(to_hex(n % 20), 32, '0')::uuid,
             (ARRAY['becoming', 'supervision', 'work', 'education'])[1 + n / 100 % 4],
             CASE n / 100 % 20 WHEN 1 THEN 'SupervisionStandingChanged'
                                WHEN 2 THEN 'EmploymentStarted'
                                WHEN 5 THEN 'AgreementSigned'
                                ELSE (ARRAY['DocumentReceived', 'WorkLogged', 'EncounterLogged',
                                            'CreditEarned'])[1 + n / 100 % 4] END,
             '2026-03-02'::date + n / 1000, '2026-03-02'::timestamptz + n * interval '5 minutes',
             gen_random_uuid(), 1, CASE n % 7 WHEN 0 THEN NULL WHEN 1 THEN 'zz' ELSE 'yy' END,
             '{"from": "2026-03-02", "supervisorId": "00000000-0000-0000-0000-000000000007",
               "agencyId": "00000000-0000-0000-0000-000000000007"}', n
        FROM generate_series(1, 20000) AS n
      """;

  private static final UUID PEER = new UUID(0, 17);
  private static final UUID OTHER = new UUID(0, 7);

  private static final int SHORT = 8;
  private static final int DEFAULT = PageRequest.DEFAULT_LIMIT + 1;

  private static final View BOARD = View.ofJurisdictions(Set.of("zz"));
  private static final PathCursor MIDDLE =
      new PathCursor(
          LocalDate.of(2026, 3, 12), Instant.parse("2026-04-05T00:00:00Z"), new UUID(-1L, -1L));

  @Inject DataSource database;

  private Connection filled;

  /** In a transaction that is rolled back: the timeline of the other tests stays as it is. */
  @BeforeAll
  void fill() throws SQLException {
    filled = database.getConnection();
    filled.setAutoCommit(false);
    try (Statement statement = filled.createStatement()) {
      statement.execute(MANY_ENTRIES);
      statement.execute("ANALYZE timeline_entry");
    }
  }

  @AfterAll
  void leaveAsItWas() throws SQLException {
    filled.rollback();
    filled.setAutoCommit(true);
    filled.close();
  }

  /** A request; generic plans are planned for any value, custom ones for these. */
  record Asked(
      String planMode,
      Order order,
      @Nullable Chapter chapter,
      @Nullable PathCursor after,
      View view,
      int rows) {

    PathRequest request() {
      return new PathRequest(order, chapter, null, null, after);
    }

    String index() {
      return switch (order) {
        case LEARNED -> chapter == null ? "reading" : "chapter_reading";
        case HAPPENED -> chapter == null ? "happening" : "chapter_happening";
      };
    }
  }

  static Stream<Asked> pagesShorterThanThePath() {
    var own = View.everything();
    return Stream.of("force_custom_plan", "force_generic_plan")
        .flatMap(mode ->
            Stream.of(Order.values())
                .flatMap(order ->
                    Stream.of(
                        new Asked(mode, order, null, null, own, SHORT),
                        new Asked(mode, order, null, null, own, DEFAULT),
                        new Asked(mode, order, null, MIDDLE, own, SHORT),
                        new Asked(mode, order, null, null, BOARD, SHORT),
                        new Asked(mode, order, null, MIDDLE, BOARD, SHORT),
                        new Asked(mode, order, Chapter.WORK, null, own, SHORT),
                        new Asked(mode, order, Chapter.WORK, MIDDLE, own, SHORT))));
  }

  @ParameterizedTest
  @MethodSource("pagesShorterThanThePath")
  void aPageIsReadFromTheIndexOfItsOrder(Asked asked) throws SQLException {
    String plan = planOf(asked, true);

    assertThat(plan)
        .contains("Index Scan using timeline_entry_" + asked.index() + " on timeline_entry")
        .doesNotContain("Sort")
        .doesNotContain("Seq Scan")
        .doesNotContain("Bitmap");
    if (asked.after() != null) {
      assertThat(plan).contains("Index Cond").contains(") < ROW(");
    }
  }

  /** Where the rest of the timeline fits on one page, it may be fetched at once and sorted. */
  @Test
  void theRestOfAPath_isFoundByAnIndexToo() throws SQLException {
    String plan =
        planOf(new Asked("force_custom_plan", Order.LEARNED, null, MIDDLE, BOARD, DEFAULT), true);

    assertThat(plan).contains("timeline_entry_").doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void anAgencysFewEntries_areFoundByTheirTypes_notBetweenAllOthers(String mode)
      throws SQLException {
    View view = View.asEmployer(Set.of(OTHER));

    String plan = planOf(new Asked(mode, Order.LEARNED, null, null, view, DEFAULT), true);

    assertThat(plan).contains("timeline_entry_standing").doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void aSupervisorsPage_isReadByIndexes_andTheDaysOfTheAgreementOnce(String mode)
      throws SQLException {
    View view = View.asSupervisor(OTHER);

    String plan = planOf(new Asked(mode, Order.LEARNED, null, null, view, DEFAULT), true);

    assertThat(plan).contains("InitPlan").doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
  void theStanding_isReadFromAggregateToAggregate(String mode) throws SQLException {
    String plan = plan(mode, true, sql -> StandingQuery.latest(sql, PEER, View.everything(), null));

    assertThat(plan)
        .contains("Index Scan using timeline_entry_standing on timeline_entry")
        .contains("ROW(type, aggregate_id) > ROW(l.type, l.aggregate_id)")
        .doesNotContain("Seq Scan on timeline_entry")
        .doesNotContain("Bitmap");
  }

  @Test
  void withoutTheIndexes_thisTestWouldSeeIt() throws SQLException {
    String plan =
        planOf(
            new Asked("force_custom_plan", Order.LEARNED, null, null, View.everything(), SHORT),
            false);

    assertThat(plan).contains("Sort").contains("Seq Scan");
  }

  private String planOf(Asked asked, boolean indexes) throws SQLException {
    return plan(
        asked.planMode(),
        indexes,
        sql -> TimelineQuery.page(sql, PEER, asked.view(), asked.request(), asked.rows()));
  }

  private String plan(String planMode, boolean indexes, Function<Sql, Sql.Statement> statementOf)
      throws SQLException {
    Savepoint before = filled.setSavepoint();
    try (Statement statement = filled.createStatement()) {
      statement.execute("SET LOCAL plan_cache_mode = " + planMode);
      if (!indexes) {
        statement.execute(
            """
            DROP INDEX timeline_entry_reading, timeline_entry_arrival, timeline_entry_happening,
                       timeline_entry_chapter_reading, timeline_entry_chapter_happening
            """);
      }
      return String.join("\n", statementOf.apply(Sql.over(filled)).plan());
    } finally {
      filled.rollback(before);
    }
  }
}
