package org.cairn.billing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.billing.Agency.ENCOUNTERS;
import static org.cairn.billing.Agency.coaching;
import static org.cairn.billing.Agency.with;
import static org.cairn.billing.Agency.without;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a peer did with people, one by one and in bulk. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LoggingEncountersIT {

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

  @Test
  void anEncounter_isLogged_andNothingAboutTheClientLeaves() {
    Map<String, Object> sent = coaching(employment, NINE, TEN);

    Response answer = agency.logs(sent);

    answer.then().statusCode(201);
    assertThat(answer.jsonPath().getInt("minutes")).isEqualTo(60);
    assertThat(answer.jsonPath().getString("serviceDate")).isEqualTo("2025-03-03");
    assertThat(answer.jsonPath().getString("certificate")).isEqualTo("none");
    assertThat(answer.asString()).doesNotContain("client-7", "food bank");
    String payload = payloadOf(sent);
    assertThat(payload).doesNotContain("client", "food bank");
    EncounterLogged fact = EventJson.read(payload.getBytes(UTF_8), EncounterLogged.class);
    assertThat(fact.minutes()).isEqualTo(60);
    assertThat(fact.activity()).isEqualTo("coaching");
    assertThat(fact.on()).hasToString("2025-03-03");
  }

  @Test
  void clientAndNote_areStoredSealed_andOpenForAgencyAndPeer() {
    Map<String, Object> sent = coaching(employment, NINE, TEN);
    agency.logs(sent).then().statusCode(201);
    String path = ENCOUNTERS + "/" + sent.get("encounterId");

    assertThat(everythingStored(sent)).doesNotContain("client-7", "food bank");
    assertThat(agency.asks().get(path).jsonPath().getString("note")).contains("food bank");
    assertThat(Agency.asks(peer).get(path).jsonPath().getString("client")).isEqualTo("client-7");
    assertProblem(Agency.in("us-mt").asks().get(path), 404, "not-found");
    assertProblem(Agency.asks(Person.with(Roles.PEER)).get(path), 404, "not-found");
  }

  @Test
  void aSealedNoteThatWasMoved_doesNotOpen() {
    Map<String, Object> one = coaching(employment, NINE, TEN);
    Map<String, Object> other = coaching(employment, TEN, ELEVEN);
    agency.logs(one).then().statusCode(201);
    agency.logs(other).then().statusCode(201);
    ServiceDatabase.execute(
        "UPDATE encounter SET note = (SELECT note FROM encounter WHERE id = '%s') WHERE id = '%s'"
            .formatted(one.get("encounterId"), other.get("encounterId")));

    Response answer = agency.asks().get(ENCOUNTERS + "/" + other.get("encounterId"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.asString()).doesNotContain("food bank");
  }

  @Test
  void aPeer_mayLogTheirOwn() {
    Response answer = Agency.asks(peer).body(coaching(employment, NINE, TEN)).post(ENCOUNTERS);

    answer.then().statusCode(201);
  }

  @Test
  void anotherAgencysEmployment_isNotFound() {
    assertProblem(Agency.in("us-mt").logs(coaching(employment, NINE, TEN)), 404, "not-found");
    assertProblem(agency.logs(coaching(UUID.randomUUID(), NINE, TEN)), 404, "not-found");
    assertProblem(
        Agency.asks(Person.with(Roles.PEER)).body(coaching(employment, NINE, TEN)).post(ENCOUNTERS),
        404,
        "not-found");
  }

  @Test
  void theSameAgain_doesNoHarm() {
    Map<String, Object> sent = coaching(employment, NINE, TEN);
    agency.logs(sent).then().statusCode(201);

    Response again = agency.logs(sent);
    Response inAnotherZone = agency.logs(with(sent, "startedAt", "2025-03-03T16:00:00Z"));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(inAnotherZone.statusCode()).isEqualTo(200);
    assertThat(factsOf(sent)).hasSize(1);
  }

  @Test
  void anotherEncounter_underAUsedId_isRefused() {
    Map<String, Object> sent = coaching(employment, NINE, TEN);
    agency.logs(sent).then().statusCode(201);

    for (String field : List.of("note", "client")) {
      Response answer = agency.logs(with(sent, field, "other"));
      assertProblem(answer, 422, "id-taken");
      assertThat(pointers(answer)).containsExactly("/encounterId");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"startedAt", "endedAt", "activity", "client", "encounterId"})
  void whatIsMissing_isNamed_andNothingIsGuessed(String field) {
    Map<String, Object> sent = coaching(employment, NINE, TEN);

    Response answer = agency.logs(without(sent, field));

    assertProblem(answer, 422);
    assertThat(pointers(answer)).containsExactly("/" + field);
    assertThat(factsOf(sent)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"units, 1", "units, ''", "surprise, x"})
  void unitsAreNotTaken(String field, String value) {
    Response answer = agency.logs(with(coaching(employment, NINE, TEN), field, value));

    assertProblem(answer, 422, "unknown-field");
    assertThat(pointers(answer)).containsExactly("/" + field);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-03T10:00:00-07:00, 2025-03-03T09:00:00-07:00, times, /endedAt",
    "2025-03-03T10:00:00-07:00, 2025-03-03T10:00:00-07:00, times, /endedAt",
    "2025-03-03T10:00:00-07:00, 2025-03-04T12:00:00-07:00, times, /endedAt",
    "2199-03-03T10:00:00-07:00, 2199-03-03T12:00:00-07:00, date-in-future, /endedAt",
    "+99999-03-03T10:00:00-07:00, +99999-03-03T12:00:00-07:00, wrong-type, /startedAt",
    "-0100-03-03T10:00:00-07:00, -0100-03-03T12:00:00-07:00, wrong-type, /startedAt",
    "0100-03-03T10:00:00-07:00, 0100-03-03T12:00:00-07:00, date-out-of-bounds, /startedAt",
    "2019-12-31T10:00:00-07:00, 2019-12-31T12:00:00-07:00, not-employed, /startedAt"
  })
  void timesThatCannotBe_areRefused(String from, String to, String kind, String pointer) {
    Response answer = agency.logs(coaching(employment, from, to));

    assertProblem(answer, 422, kind);
    assertThat(pointers(answer)).contains(pointer);
  }

  @Test
  void afterTheLastDay_nothingIsLogged() {
    agency.ends(employment, "\"v0\"", "2025-03-02", "moved_on").then().statusCode(200);

    assertProblem(agency.logs(coaching(employment, NINE, TEN)), 422, "not-employed");
    agency
        .logs(coaching(employment, "2025-03-02T23:00:00-07:00", "2025-03-03T01:00:00-07:00"))
        .then()
        .statusCode(201);
  }

  @Test
  void aRefusedEncounter_leavesNothingButItsTrace() {
    Map<String, Object> sent = without(coaching(employment, NINE, TEN), "endedAt");

    agency.logs(sent).then().statusCode(422);

    assertThat(factsOf(sent)).isEmpty();
    assertThat(ServiceDatabase.count("SELECT FROM encounter WHERE id = ?", idOf(sent))).isZero();
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM audit.entry WHERE record = ? AND action = 'logEncounter'", idOf(sent)))
        .isEqualTo(1);
  }

  @Test
  void whenTheClockChanges_theTimeThatPassedCounts() {
    Response spring =
        agency.logs(coaching(employment, "2025-03-09T01:30:00-07:00", "2025-03-09T03:30:00-06:00"));
    Response autumn =
        agency.logs(coaching(employment, "2025-11-02T01:30:00-06:00", "2025-11-02T01:30:00-07:00"));

    assertThat(spring.jsonPath().getInt("minutes")).isEqualTo(60);
    assertThat(autumn.jsonPath().getInt("minutes")).isEqualTo(60);
  }

  @Test
  void listsComeInPages_theLatestFirst() {
    agency
        .logsAll(
            List.of(
                coaching(employment, NINE, TEN),
                coaching(employment, TEN, ELEVEN),
                coaching(employment, "2025-03-02T09:00:00-07:00", "2025-03-02T10:00:00-07:00")))
        .then()
        .statusCode(200);

    Response first = agency.asks().get(ENCOUNTERS + "?limit=2");
    String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
    Response second = agency.asks().urlEncodingEnabled(false).get(next);

    assertThat(first.jsonPath().getList("items.startedAt"))
        .containsExactly("2025-03-03T17:00:00Z", "2025-03-03T16:00:00Z");
    assertThat(second.jsonPath().getList("items.serviceDate")).containsExactly("2025-03-02");
    assertThat(first.asString()).doesNotContain("client-7");
    assertThat(Agency.asks(peer).get(ENCOUNTERS).jsonPath().getList("items")).hasSize(3);
    assertThat(Agency.in("us-mt").asks().get(ENCOUNTERS).jsonPath().getList("items")).isEmpty();
  }

  private static List<Map<String, @Nullable Object>> factsOf(Map<String, Object> sent) {
    return ServiceDatabase.rows(
        "SELECT payload FROM outbox WHERE " + ImportExample.SUBJECT_OF_FACT + " = ?",
        idOf(sent).toString());
  }

  private static String payloadOf(Map<String, Object> sent) {
    return new String(ServiceDatabase.payloadOf(factsOf(sent).getFirst()), UTF_8);
  }

  private static UUID idOf(Map<String, Object> sent) {
    return UUID.fromString(String.valueOf(sent.get("encounterId")));
  }

  /** Bytes as text, so that clear words would be seen. */
  private static String everythingStored(Map<String, Object> sent) {
    Map<String, @Nullable Object> row =
        ServiceDatabase.rows(
                "SELECT encode(client || note, 'escape') AS text FROM encounter WHERE id = ?",
                idOf(sent))
            .getFirst();
    String keys =
        ServiceDatabase.rows("SELECT string_agg(body, ' ') AS body FROM idempotency_key")
            .getFirst()
            .toString();
    return Objects.requireNonNull(row.get("text")) + keys;
  }
}
