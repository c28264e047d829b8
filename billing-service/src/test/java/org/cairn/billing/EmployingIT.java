package org.cairn.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.billing.Agency.EMPLOYMENTS;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agencies take part, employ peers, and part from them. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EmployingIT {

  private final Person peer = Person.with(Roles.PEER);
  private final Agency agency = Agency.unknown();

  @BeforeEach
  void theAgencyIsRegistered() {
    agency.registeredBy(Person.with(Roles.ADMIN), "us-mt").then().statusCode(201);
  }

  @Test
  void anOrganization_isRegisteredOnce() {
    Response again = agency.registeredBy(Person.with(Roles.ADMIN), "us-mt");

    assertProblem(again, 409, "agency-already-registered");
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM outbox o JOIN agency a ON o.aggregateid = a.id"
                    + " WHERE a.organization = ? AND o.type = '"
                    + AgencyRegistered.TYPE
                    + "'",
                agency.organization()))
        .isEqualTo(1);
  }

  @Test
  void anOrganization_isRegisteredWhereRulesAreInForce() {
    for (String state : List.of("nowhere", "us-samhsa")) {
      assertProblem(
          Agency.unknown().registeredBy(Person.with(Roles.ADMIN), state),
          422,
          "unknown-jurisdiction");
    }
  }

  @Test
  void anAgency_isOpenToItselfAndToAdmins() {
    Response registered = Agency.unknown().registeredBy(Person.with(Roles.ADMIN), "zz");
    String location = registered.header("Location");

    assertProblem(agency.asks().get(location), 404, "not-found");
    assertThat(Agency.asks(Person.with(Roles.ADMIN)).get(location).statusCode()).isEqualTo(200);
  }

  @Test
  void employing_isAFactOfThePeer() {
    UUID peerId = Agency.registered(peer);

    Response started = agency.employs(peerId, "2024-03-01");

    started.then().statusCode(201);
    assertThat(started.header("ETag")).isEqualTo("\"v0\"");
    UUID employmentId = started.jsonPath().getUUID("employmentId");
    List<Map<String, @Nullable Object>> facts = factsOf(employmentId);
    assertThat(facts).hasSize(1);
    assertThat(facts.getFirst())
        .containsEntry("type", EmploymentStarted.TYPE)
        .containsEntry("event_key", peerId.toString())
        .containsEntry("subject", peerId);
    EmploymentStarted fact =
        EventJson.read(ServiceDatabase.payloadOf(facts.getFirst()), EmploymentStarted.class);
    assertThat(fact.startedOn()).hasToString("2024-03-01");
    assertThat(fact.peerId()).isEqualTo(peerId);
  }

  @Test
  void employingTwice_isRefused() {
    agency.employment(peer);

    assertProblem(agency.employs(Agency.registered(peer), "2024-03-01"), 409, "already-employed");
  }

  @Test
  void severalAgencies_mayEmployOnePeer() {
    agency.employment(peer);

    assertThat(Agency.in("us-mt").employs(Agency.registered(peer), "2024-03-01").statusCode())
        .isEqualTo(201);
  }

  @Test
  void employingInTheFuture_isRefused() {
    LocalDate tomorrow = LocalDate.now(ZoneId.of("America/Denver")).plusDays(1);

    Response answer = agency.employs(Agency.registered(peer), tomorrow.toString());

    assertProblem(answer, 422, "date-in-future");
    assertThat(pointers(answer)).containsExactly("/startedOn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1949-12-31", "0001-01-01"})
  void employingLongBeforeAnybodyWasCertified_isASlip(String startedOn) {
    Response answer = agency.employs(Agency.registered(peer), startedOn);

    assertProblem(answer, 422);
    assertThat(pointers(answer)).containsExactly("/startedOn");
  }

  @Test
  void anUnknownPeer_mayHaveAPendingRegistration() {
    Response answer = agency.employs(UUID.randomUUID(), "2024-03-01");

    assertProblem(answer, 409, "registration-pending");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void anUnregisteredOrganization_employsNobody() {
    assertProblem(
        Agency.unknown().employs(Agency.registered(peer), "2024-03-01"),
        409,
        "agency-not-registered");
  }

  @Test
  void anEmployment_ends_onTheVersionThatWasRead() {
    UUID employmentId = agency.employment(peer);

    assertProblem(agency.ends(employmentId, "\"v7\"", "2025-01-31", "moved_on"), 412);
    Response ended = agency.ends(employmentId, "\"v0\"", "2025-01-31", "moved_on");

    ended.then().statusCode(200);
    assertThat(ended.header("ETag")).isEqualTo("\"v1\"");
    assertThat(ended.jsonPath().getString("reason")).isEqualTo("moved_on");
    EmploymentEnded fact =
        EventJson.read(
            ServiceDatabase.payloadOf(factsOf(employmentId).getLast()), EmploymentEnded.class);
    assertThat(fact.endedOn()).hasToString("2025-01-31");
    assertThat(fact.reason()).isEqualTo("moved_on");
    assertProblem(
        agency.ends(employmentId, "\"v1\"", "2025-02-01", "other"), 409, "employment-ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"relapse", "ethics_violation", "diagnosis", "MOVED_ON", ""})
  void aReasonThatIsNotNeutral_isNotTaken(String reason) {
    UUID employmentId = agency.employment(peer);

    Response answer = agency.ends(employmentId, "\"v0\"", "2025-01-31", reason);

    assertProblem(answer, 422);
    assertThat(pointers(answer)).containsExactly("/reason");
  }

  @Test
  void anEmployment_endsNeitherBeforeItBeganNorBeforeItsLastEncounter() {
    UUID employmentId = agency.employment(peer);
    agency
        .logs(
            Agency.coaching(employmentId, "2025-03-03T09:00:00-07:00", "2025-03-03T10:00:00-07:00"))
        .then()
        .statusCode(201);

    assertProblem(
        agency.ends(employmentId, "\"v0\"", "2019-12-31", "other"),
        422,
        "employment-ends-too-early");
    assertProblem(
        agency.ends(employmentId, "\"v0\"", "2025-03-02", "other"),
        422,
        "employment-ends-too-early");
    agency.ends(employmentId, "\"v0\"", "2025-03-03", "other").then().statusCode(200);
  }

  @Test
  void employment_isOpenToItsAgencyAndItsPeer_andNotThereForOthers() {
    UUID employmentId = agency.employment(peer);
    String path = EMPLOYMENTS + "/" + employmentId;

    assertThat(agency.asks().get(path).statusCode()).isEqualTo(200);
    assertThat(Agency.asks(peer).get(path).statusCode()).isEqualTo(200);
    assertProblem(Agency.in("us-mt").asks().get(path), 404, "not-found");
    assertProblem(Agency.asks(Person.with(Roles.PEER)).get(path), 404, "not-found");
    assertProblem(
        Agency.in("us-mt").ends(employmentId, "\"v0\"", "2025-01-31", "other"), 404, "not-found");
  }

  @Test
  void lists_showOnesOwn_inPages() {
    for (int i = 0; i < 3; i++) {
      agency.employment(Person.with(Roles.PEER));
    }
    UUID own = agency.employment(peer);

    Response first = agency.asks().get(EMPLOYMENTS + "?limit=3");
    String next = first.header("Link").replaceAll("<(.*)>.*", "$1");

    assertThat(first.jsonPath().getList("items")).hasSize(3);
    assertThat(agency.asks().urlEncodingEnabled(false).get(next).jsonPath().getList("items"))
        .hasSize(1);
    assertThat(Agency.asks(peer).get(EMPLOYMENTS).jsonPath().getList("items.employmentId"))
        .containsExactly(own.toString());
    assertThat(Agency.in("us-mt").asks().get(EMPLOYMENTS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void aRepeatedRequest_getsTheFirstAnswer_andHappensOnce() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("peerId", Agency.registered(peer), "startedOn", "2024-03-01");

    Response first = keyed(key, body);
    Response second = keyed(key, body);

    first.then().statusCode(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(factsOf(first.jsonPath().getUUID("employmentId"))).hasSize(1);
    assertProblem(
        keyed(key, Map.of("peerId", Agency.registered(peer), "startedOn", "2024-03-02")),
        422,
        "idempotency-key-reused");
  }

  private Response keyed(String key, Map<String, Object> body) {
    return given()
        .auth()
        .oauth2(agency.person().token())
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(EMPLOYMENTS);
  }

  private static List<Map<String, @Nullable Object>> factsOf(UUID aggregate) {
    return ServiceDatabase.rows(
        "SELECT type, event_key, subject, payload FROM outbox WHERE aggregateid = ?"
            + " ORDER BY sequence",
        aggregate);
  }
}
