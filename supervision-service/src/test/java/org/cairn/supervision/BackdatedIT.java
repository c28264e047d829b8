package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** Backdated agreements and late records are marked, from the response to the fact. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BackdatedIT {

  private static final ZoneId ZONE = ZoneId.of("America/Denver");

  private static Map<String, Object> anOffer(UUID peerId, LocalDate from) {
    Map<String, Object> body = new HashMap<>();
    body.put("peerId", peerId);
    body.put("jurisdiction", "us-mt");
    body.put("from", from.toString());
    body.put("plan", List.of("weekly"));
    return body;
  }

  @Test
  void anAgreementOfTwoYearsAgo_isNotOffered() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    LocalDate today = LocalDate.now(ZONE);

    assertProblem(
        supervisor.offers(anOffer(peer.id(), today.minusYears(2))), 422, "backdated-too-far");
    assertProblem(
        supervisor.offers(anOffer(peer.id(), today.minusDays(31))), 422, "backdated-too-far");
    Response offered = supervisor.offers(anOffer(peer.id(), today.minusDays(30)));

    assertThat(offered.statusCode()).isEqualTo(201);
    assertThat(offered.jsonPath().getBoolean("backdated")).isTrue();
  }

  @Test
  void aSessionBeforeTheSignature_saysSo_inTheAnswerAndInTheFact_andInTheStanding() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    LocalDate today = LocalDate.now(ZONE);
    Response offered = supervisor.offers(anOffer(peer.id(), today.minusDays(20)));
    UUID agreement = offered.jsonPath().getUUID("agreementId");
    peer.signs(agreement, "\"v0\"").then().statusCode(200);

    Response logged =
        supervisor.meets(
            today.minusDays(10) + "T17:00:00Z", today.minusDays(10) + "T18:00:00Z", peer);
    UUID session = logged.jsonPath().getUUID("items[0].sessionId");
    supervisor.attests(session, "\"v0\"").then().statusCode(200);

    assertThat(logged.jsonPath().getList("items[0].caveats"))
        .isEqualTo(List.of("predates_signature"));
    assertThat(published(session, SessionLogged.TYPE, SessionLogged.class).caveats())
        .isEqualTo(List.of("predates_signature"));
    assertThat(published(agreement, AgreementSigned.TYPE, AgreementSigned.class).backdated())
        .isTrue();
    Response standing = peer.reads("/api/v1/peers/" + peer.id() + "/supervision");
    assertThat(
            standing
                .jsonPath()
                .getString(
                    "standings[0].profiles[2].findings.find { it.ruleId =="
                        + " 'supervision-backdated' }.outcome"))
        .isEqualTo("awaiting_ruling");
    assertThat(standing.jsonPath().getDouble("standings[0].profiles[2].receivedHours"))
        .isEqualTo(1);
  }

  @Test
  void aSessionThatIsLoggedLate_saysSo() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    supervisor.supervises(peer, "2024-01-01");

    Response late = supervisor.meets("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", peer);
    Response inTime =
        ClockOfTests.on(
            "2024-02-20",
            () -> supervisor.meets("2024-02-03T17:00:00Z", "2024-02-03T18:00:00Z", peer));

    assertThat(late.jsonPath().getList("items[0].caveats")).isEqualTo(List.of("recorded_late"));
    assertThat(inTime.jsonPath().getList("items[0].caveats")).isEmpty();
    assertThat(
            published(
                    inTime.jsonPath().getUUID("items[0].sessionId"),
                    SessionLogged.TYPE,
                    SessionLogged.class)
                .caveats())
        .isNull();
  }

  @Test
  void aSessionDuringAnEncounterOfThePeer_saysSo_whicheverIsKnownFirst() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    supervisor.supervises(peer, "2024-01-01");
    encounter(peer, "2024-02-02T17:30:00Z", "2024-02-02T18:30:00Z");

    UUID known = inFebruary(supervisor, "2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", peer);
    UUID after = inFebruary(supervisor, "2024-02-02T18:30:00Z", "2024-02-02T19:00:00Z", peer);
    UUID first = inFebruary(supervisor, "2024-02-03T17:00:00Z", "2024-02-03T18:00:00Z", peer);
    encounter(peer, "2024-02-03T17:59:00Z", "2024-02-03T19:00:00Z");

    assertThat(published(known, SessionLogged.TYPE, SessionLogged.class).caveats())
        .isEqualTo(List.of("during_encounter"));
    assertThat(caveats(peer, known)).isEqualTo(List.of("during_encounter"));
    assertThat(caveats(peer, after)).isEmpty();
    assertThat(caveats(peer, first)).isEqualTo(List.of("during_encounter"));
  }

  private static UUID inFebruary(Visitor supervisor, String start, String end, Visitor peer) {
    return ClockOfTests.on("2024-02-20", () -> supervisor.met(start, end, peer));
  }

  private static List<Object> caveats(Visitor peer, UUID session) {
    return peer.reads(Visitor.SESSIONS + "/" + session).jsonPath().getList("caveats");
  }

  private static void encounter(Visitor peer, String start, String end) {
    ServiceDatabase.execute(
        "INSERT INTO encounter_time VALUES (gen_random_uuid(), '%s', '%s', '%s')"
            .formatted(peer.id(), start, end));
  }

  @Test
  void anAgreementIsOfferedToSomebodyWhoIsKnown_andNotToOneself() {
    Visitor supervisor = aSupervisor();
    UUID unknown = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZONE);

    Response toNobody = supervisor.offers(anOffer(unknown, today));

    assertProblem(toNobody, 409, "registration-pending");
    assertThat(toNobody.header("Retry-After")).isEqualTo("1");
    assertThat(ServiceDatabase.count("SELECT FROM outbox WHERE subject = ?", unknown)).isZero();
    UUID imported = Board.of("us-mt").peer();
    assertThat(supervisor.offers(anOffer(imported, today)).statusCode()).isEqualTo(201);
    Both both = Both.supervisorAndPeer();
    assertProblem(both.asks().offers(anOffer(both.peerId(), today)), 422, "own-supervisor");
  }

  private static <E> E published(UUID aggregate, String type, Class<E> as) {
    return EventJson.read(
        ServiceDatabase.payloadOf(
            ServiceDatabase.rows(
                    "SELECT payload FROM outbox WHERE aggregateid = ? AND type = ?",
                    aggregate,
                    type)
                .getFirst()),
        as);
  }
}
