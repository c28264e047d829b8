package org.cairn.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.billing.Agency.coaching;
import static org.cairn.billing.Agency.with;
import static org.cairn.billing.Agency.without;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many encounters at once, and several of one peer. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ManyEncountersIT {

  private static final String WAITING =
      """
      SELECT FROM pg_locks
       WHERE NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;
  private static final String NINE = "2025-03-03T09:00:00-07:00";
  private static final String TEN = "2025-03-03T10:00:00-07:00";
  private static final String ELEVEN = "2025-03-03T11:00:00-07:00";

  private final Person peer = Person.with(Roles.PEER);
  private final Agency agency = Agency.unknown();
  private UUID employment = UUID.randomUUID();

  @BeforeEach
  void theAgencyEmploysThePeer() {
    agency.registeredBy(Person.with(Roles.ADMIN), "us-mt").then().statusCode(201);
    employment = agency.employment(peer);
  }

  /** Nobody can write until both have looked, or until one waits for the other to have done so. */
  @Test
  void atTheSameMoment_onlyOneOfThemIsLogged() throws Exception {
    List<Future<Integer>> sent = new ArrayList<>();

    try (var threads = Executors.newFixedThreadPool(2);
        Connection holder = ServiceDatabase.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("LOCK TABLE encounter IN SHARE MODE");
      sent.add(threads.submit(() -> agency.logs(coaching(employment, NINE, TEN)).statusCode()));
      sent.add(threads.submit(() -> agency.logs(coaching(employment, NINE, TEN)).statusCode()));
      await().atMost(Duration.ofSeconds(4)).until(() -> ServiceDatabase.count(WAITING) == 2);
      holder.rollback();
    }

    assertThat(List.of(sent.getFirst().get(), sent.getLast().get()))
        .containsExactlyInAnyOrder(201, 422);
  }

  /** Of two peers, so that neither waits for the other. */
  @Test
  void oneIdForTwoPeersAtTheSameMoment_isLoggedOnce_andTheOtherIsSentAgain() throws Exception {
    UUID other = agency.employment(Person.with(Roles.PEER));
    String id = UUID.randomUUID().toString();
    Map<String, Object> first = with(coaching(employment, NINE, TEN), "encounterId", id);
    Map<String, Object> second = with(coaching(other, NINE, TEN), "encounterId", id);
    List<Future<Integer>> sent = new ArrayList<>();

    try (var threads = Executors.newFixedThreadPool(2);
        var table = new LockedTable("encounter")) {
      sent.add(threads.submit(() -> agency.logs(first).statusCode()));
      sent.add(threads.submit(() -> agency.logs(second).statusCode()));
      table.awaitWaiting(2);
      table.release();
    }

    assertThat(List.of(sent.getFirst().get(), sent.getLast().get()))
        .containsExactlyInAnyOrder(201, 409);
    assertThat(List.of(agency.logs(first).statusCode(), agency.logs(second).statusCode()))
        .containsExactlyInAnyOrder(200, 422);
  }

  @Test
  void severalClientsOfOneGroup_areNoOverlap_theSameClientTwiceIs() {
    Map<String, Object> first = with(coaching(employment, NINE, TEN), "activity", "group");
    Map<String, Object> second =
        with(with(coaching(employment, NINE, TEN), "activity", "group"), "client", "client-8");
    Map<String, Object> again = with(coaching(employment, NINE, TEN), "activity", "group");

    assertThat(agency.logs(first).statusCode()).isEqualTo(201);
    assertThat(agency.logs(second).statusCode()).isEqualTo(201);
    assertProblem(agency.logs(again), 422, "overlap");
    assertProblem(agency.logs(coaching(employment, NINE, TEN)), 422, "overlap");
  }

  @Test
  void ofABatch_everyRowIsAnswered() {
    Map<String, Object> good = coaching(employment, NINE, TEN);
    List<Map<String, Object>> rows =
        List.of(
            good,
            good,
            with(good, "note", "another"),
            coaching(employment, "2025-03-03T09:30:00-07:00", TEN),
            without(coaching(employment, TEN, ELEVEN), "endedAt"),
            coaching(UUID.randomUUID(), TEN, ELEVEN),
            coaching(employment, TEN, ELEVEN));

    Response answer = agency.logsAll(rows);

    answer.then().statusCode(200);
    assertThat(answer.jsonPath().getList("results.outcome"))
        .containsExactly(
            "accepted", "duplicate", "refused", "refused", "refused", "refused", "accepted");
    assertThat(answer.jsonPath().getList("results.errors.pointer").toString())
        .contains(
            "/encounters/2/encounterId",
            "/encounters/3/startedAt",
            "/encounters/4/endedAt",
            "/encounters/5/employmentId");
    assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(2);
    assertThat(agency.logsAll(rows).jsonPath().getList("results.outcome", String.class))
        .startsWith("duplicate", "duplicate")
        .endsWith("duplicate");
    assertThat(factsOf(good)).hasSize(1);
  }

  @Test
  void inABatch_anUnreadableRow_isAnsweredWithAllItsFaults_andStopsNoOther() {
    Map<String, Object> good = coaching(employment, NINE, TEN);
    Map<String, Object> odd = with(coaching(employment, TEN, ELEVEN), "client", "a b");

    Response answer =
        agency.logsAll(
            List.of(
                with(with(odd, "activity", "dancing"), "startedAt", "2025-03-03T09:00:00"),
                with(with(odd, "client", "c-1"), "endedAt", "2025-02-30T09:00:00-07:00"),
                with(with(odd, "encounterId", "first"), "units", 4),
                good));

    answer.then().statusCode(200);
    assertThat(answer.jsonPath().getList("results.outcome"))
        .containsExactly("refused", "refused", "refused", "accepted");
    assertThat(answer.jsonPath().getList("results[0].errors.pointer"))
        .containsExactly(
            "/encounters/0/activity", "/encounters/0/client", "/encounters/0/startedAt");
    assertThat(answer.jsonPath().getList("results[1].errors.pointer"))
        .containsExactly("/encounters/1/endedAt");
    assertThat(answer.jsonPath().getList("results[2].errors.pointer"))
        .containsExactly(
            "/encounters/2/client", "/encounters/2/encounterId", "/encounters/2/units");
    assertThat(answer.jsonPath().getString("results[0].encounterId"))
        .isEqualTo(odd.get("encounterId"));
    assertThat(answer.jsonPath().getInt("accepted")).isOne();
    assertThat(answer.jsonPath().getInt("refused")).isEqualTo(3);
  }

  @Test
  void whatWasLeftOut_isNamed_besideWhatCannotBeRead() {
    Response many =
        agency.logsAll(List.of(Map.of(), Map.of("activity", "juggling", "client", "c-1")));

    many.then().statusCode(200);
    assertThat(many.jsonPath().getList("results[0].errors.pointer"))
        .containsExactlyInAnyOrder(
            "/encounters/0/encounterId",
            "/encounters/0/employmentId",
            "/encounters/0/startedAt",
            "/encounters/0/endedAt",
            "/encounters/0/activity",
            "/encounters/0/client");
    assertThat(many.jsonPath().getList("results[1].errors.pointer"))
        .containsExactlyInAnyOrder(
            "/encounters/1/activity",
            "/encounters/1/encounterId",
            "/encounters/1/employmentId",
            "/encounters/1/startedAt",
            "/encounters/1/endedAt");

    Response one = agency.logs(Map.of("client", "c-1"));
    one.then().statusCode(422);
    assertThat(one.jsonPath().getList("errors.pointer"))
        .containsExactlyInAnyOrder(
            "/encounterId", "/employmentId", "/startedAt", "/endedAt", "/activity");
  }

  @Test
  void ofABatch_whereNoRowCanBeRead_everyRowIsAnswered() {
    Response answer =
        agency.logsAll(List.of(with(coaching(employment, NINE, TEN), "activity", "dancing")));

    answer.then().statusCode(200);
    assertThat(answer.jsonPath().getInt("refused")).isOne();
  }

  @Test
  void hundreds_areLoggedInOneTransaction() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Instant start = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i * 3600L);
      rows.add(coaching(employment, start.toString(), start.plusSeconds(3600).toString()));
    }

    Response answer = agency.logsAll(rows);

    assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(500);
    assertThat(
            ServiceDatabase.count(
                "SELECT DISTINCT correlation_id FROM outbox o JOIN encounter e"
                    + " ON "
                    + ImportExample.SUBJECT_OF_FACT
                    + " = e.id::text WHERE e.employment_id = ?",
                employment))
        .isEqualTo(1);
    rows.add(rows.getFirst());
    assertProblem(agency.logsAll(rows), 422);
    assertProblem(agency.logsAll(List.of()), 422);
  }

  private static List<Map<String, @Nullable Object>> factsOf(Map<String, Object> sent) {
    return ServiceDatabase.rows(
        "SELECT payload FROM outbox WHERE " + ImportExample.SUBJECT_OF_FACT + " = ?",
        idOf(sent).toString());
  }

  private static UUID idOf(Map<String, Object> sent) {
    return UUID.fromString(String.valueOf(sent.get("encounterId")));
  }
}
