package org.cairn.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cairn.billing.Agency.coaching;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Every encounter is within its employment, whatever comes at the same moment. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RacingEmploymentIT {

  private static final String OUTSIDE =
      """
      SELECT FROM encounter e JOIN employment m ON m.id = e.employment_id
       WHERE e.service_on > m.ended_on OR e.service_on < m.started_on
      """;

  private static final String WAITING =
      """
      SELECT FROM pg_locks
       WHERE NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private final Person peer = Person.with(Roles.PEER);
  private final Agency agency = Agency.unknown();
  private UUID employment = UUID.randomUUID();

  @BeforeEach
  void theAgencyEmploysThePeer() {
    agency.registeredBy(Person.with(Roles.ADMIN), "us-mt").then().statusCode(201);
    employment = agency.employment(peer);
  }

  @RepeatedTest(8)
  void endingMeetsLogging_andNoEncounterIsAfterTheEnd() throws Exception {
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String day = LocalDate.parse("2025-03-03").plusDays(i).toString();
      Map<String, Object> encounter =
          coaching(employment, day + "T09:00:00-07:00", day + "T10:00:00-07:00");
      requests.add(() -> agency.logs(encounter).statusCode());
    }
    for (int i = 0; i < 4; i++) {
      requests.add(() -> agency.ends(employment, "\"v0\"", "2025-03-05", "moved_on").statusCode());
    }

    List<Integer> answers = atTheSameMoment(requests);

    assertThat(answers.subList(0, 10)).isSubsetOf(201, 409, 422);
    assertThat(answers.subList(10, 14)).isSubsetOf(200, 412, 422);
    assertThat(ServiceDatabase.count(OUTSIDE)).isZero();
  }

  @Test
  void whatWasReadBeforeTheEnd_isNotWrittenAfterIt() throws Exception {
    Response logged = endedBetweenReadingAndWriting();

    assertProblem(logged, 409, "employment-changed");
    assertThat(logged.header("Retry-After")).isEqualTo("1");
    assertThat(ServiceDatabase.count(OUTSIDE)).isZero();
  }

  @Test
  void withoutTheForeignKey_anEncounterIsLeftAfterTheEnd() throws Exception {
    ServiceDatabase.execute("ALTER TABLE encounter DROP CONSTRAINT encounter_within_employment");
    try {
      assertThat(endedBetweenReadingAndWriting().statusCode()).isEqualTo(201);
      assertThat(ServiceDatabase.count(OUTSIDE)).isEqualTo(1);
    } finally {
      ServiceDatabase.execute(
          "DELETE FROM encounter WHERE employment_id = '%s'".formatted(employment));
      ServiceDatabase.execute(
          """
          ALTER TABLE encounter ADD CONSTRAINT encounter_within_employment
              FOREIGN KEY (employment_id, PERIOD during) REFERENCES employment (id, PERIOD during)
          """);
    }
  }

  /** Reading is open, writing is not, until the employment has ended. */
  private Response endedBetweenReadingAndWriting() throws Exception {
    try (var thread = Executors.newSingleThreadExecutor();
        Connection holder = ServiceDatabase.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("LOCK TABLE encounter IN SHARE MODE");
      Map<String, Object> encounter =
          coaching(employment, "2025-03-09T09:00:00-07:00", "2025-03-09T10:00:00-07:00");
      Future<Response> logged = thread.submit(() -> agency.logs(encounter));
      await().atMost(Duration.ofSeconds(10)).until(() -> ServiceDatabase.count(WAITING) == 1);
      agency.ends(employment, "\"v0\"", "2025-03-05", "moved_on").then().statusCode(200);
      holder.rollback();
      return logged.get();
    }
  }

  @Test
  void aBatchThatMeetsTheEnd_isAnsweredAsIfItHadComeLater() throws Exception {
    List<Map<String, Object>> rows =
        List.of(
            coaching(employment, "2025-03-03T09:00:00-07:00", "2025-03-03T10:00:00-07:00"),
            coaching(employment, "2025-03-09T09:00:00-07:00", "2025-03-09T10:00:00-07:00"));

    List<Integer> answers =
        atTheSameMoment(
            List.of(
                () -> agency.logsAll(rows).statusCode(),
                () -> agency.ends(employment, "\"v0\"", "2025-03-05", "moved_on").statusCode()));

    assertThat(answers.getFirst()).isIn(200, 409);
    assertThat(ServiceDatabase.count(OUTSIDE)).isZero();
    assertThat(agency.logsAll(rows).statusCode()).isEqualTo(200);
  }

  @RepeatedTest(4)
  void oneAgency_employsAPeerOnceAtATime() throws Exception {
    UUID peerId = Agency.registered(peer);
    agency.ends(employment, "\"v0\"", "2025-01-31", "moved_on").then().statusCode(200);
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String day = LocalDate.parse("2025-02-01").plusDays(i).toString();
      requests.add(() -> agency.employs(peerId, day).statusCode());
    }

    List<Integer> answers = atTheSameMoment(requests);

    assertThat(answers).containsOnlyOnce(201).isSubsetOf(201, 409);
  }

  @Test
  void theDatabaseItselfRefuses_whatIsOutside() {
    agency
        .logs(coaching(employment, "2025-03-09T09:00:00-07:00", "2025-03-09T10:00:00-07:00"))
        .then()
        .statusCode(201);

    for (String sql :
        List.of(
            "UPDATE employment SET ended_on = '2025-03-08', end_reason = 'other' WHERE id = '%s'",
            "UPDATE employment SET started_on = '2025-03-10' WHERE id = '%s'",
            "UPDATE encounter SET service_on = '2019-12-31' WHERE employment_id = '%s'")) {
      assertThatThrownBy(() -> ServiceDatabase.execute(sql.formatted(employment)))
          .hasStackTraceContaining("encounter_within_employment");
    }
  }

  private static List<Integer> atTheSameMoment(List<Callable<Integer>> requests) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(requests.size())) {
      List<Future<Integer>> sent = new ArrayList<>();
      for (Callable<Integer> request : requests) {
        sent.add(
            threads.submit(() -> {
              start.await();
              return request.call();
            }));
      }
      start.countDown();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> each : sent) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}
