package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.supervision.Visitor.AGREEMENTS;
import static org.cairn.supervision.Visitor.SESSIONS;
import static org.cairn.supervision.Visitor.SUPERVISORS;
import static org.cairn.supervision.Visitor.WORK_LOGS;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.supervision.AgreementEnded;
import org.cairn.contracts.supervision.AgreementProposed;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.contracts.supervision.WorkLogged;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the registration of a supervisor to a session that counts. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SupervisingIT {

  @Test
  void registering_bindsTheSignIn_andIsPublished() {
    Visitor supervisor = aSupervisor();

    Response own = supervisor.reads(SUPERVISORS + "/" + supervisor.id());

    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.jsonPath().getString("licenses[0].type")).isEqualTo("lcsw");
    var published =
        ServiceDatabase.rows("SELECT * FROM outbox WHERE aggregateid = ?", supervisor.id());
    assertThat(published).hasSize(1);
    var event =
        EventJson.read(ServiceDatabase.payloadOf(published.getFirst()), SupervisorRegistered.class);
    assertThat(event.subject()).isEqualTo(supervisor.person().subject());
    assertThat(published.getFirst()).containsEntry("event_key", supervisor.id().toString());
    assertProblem(supervisor.registers("us-mt", "2015-01-01"), 409, "already-registered");
  }

  @Test
  void anAgreement_beginsWhenBothHaveSigned() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();

    Response proposed = supervisor.proposesTo(peer, "2024-01-01");
    UUID agreement = proposed.jsonPath().getUUID("agreementId");
    Response signed = peer.signs(agreement, proposed.header("ETag"));

    assertThat(proposed.jsonPath().getString("status")).isEqualTo("proposed");
    assertThat(signed.jsonPath().getString("status")).isEqualTo("signed");
    assertThat(typesOf(peer))
        .containsExactly(
            AgreementProposed.TYPE,
            AgreementSigned.TYPE,
            SupervisionStandingChanged.TYPE,
            SupervisionStandingChanged.TYPE);
    assertProblem(peer.signs(agreement, signed.header("ETag")), 409, "already-signed");
    assertProblem(supervisor.proposesTo(peer, "2024-01-01"), 409, "agreement-exists");
  }

  @Test
  void eitherOfTheTwo_endsIt_andAnotherMayBegin() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    UUID agreement = supervisor.supervises(peer, "2024-01-01");

    assertProblem(peer.ends(agreement, "\"v1\"", "2023-12-31"), 422, "end-before-start");
    assertProblem(peer.ends(agreement, "\"v1\"", "2199-01-01"), 422, "date-in-future");
    Response ended = peer.ends(agreement, "\"v1\"", "2024-06-30");

    assertThat(ended.jsonPath().getString("endedOn")).isEqualTo("2024-06-30");
    assertThat(typesOf(peer)).contains(AgreementEnded.TYPE);
    assertThat(standing(peer).jsonPath().getString("standings[0].keepRecordsUntil"))
        .isEqualTo("2031-06-30");
    assertThat(supervisor.proposesTo(peer, "2024-08-01").statusCode()).isEqualTo(201);
  }

  @Test
  void whoIsNotQualified_cannotOfferSupervision() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();

    assertProblem(
        supervisor.proposesTo(peer, "2024-01-01", Map.of("relations", List.of("sibling"))),
        422,
        "supervisor-relation");
    assertProblem(supervisor.proposesTo(peer, "2017-06-01"), 422, "supervisor-experience");
    assertThat(typesOf(peer)).isEmpty();
  }

  @Test
  void workAndAnAttestedSession_areTheLedgerOfThePeer() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    supervisor.supervises(peer, "2024-01-01");
    peer.works("2024-02-01", 20).then().statusCode(201);
    UUID session = supervisor.met("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", peer);

    double before = left(standing(peer));
    Response attested = supervisor.attests(session, "\"v0\"");
    double after = left(standing(peer));

    assertThat(before).isEqualTo(20);
    assertThat(attested.jsonPath().getBoolean("supervisorQualified")).isTrue();
    assertThat(attested.header("ETag")).isEqualTo("\"v1\"");
    assertThat(after).isEqualTo(40);
    assertThat(standing(peer).jsonPath().getList("standings[0].profiles.profile"))
        .isEqualTo(List.of("MT-ARM-24.219.916", "MT-ARM-24.219.422", "MT-BOARD-ADVICE"));
    assertThat(typesOf(peer)).contains(WorkLogged.TYPE, SessionLogged.TYPE, SessionAttested.TYPE);
    assertProblem(supervisor.attests(session, "\"v1\""), 409, "already-attested");
  }

  @Test
  void aStanding_isPublishedAsDays_andOnlyWhenItChanged() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    supervisor.supervises(peer, "2024-01-01");
    int first = standingsOf(peer).size();

    peer.works("2024-02-01", 1).then().statusCode(201);
    assertThat(standingsOf(peer)).hasSize(first);
    peer.works("2024-02-02", 20).then().statusCode(201);

    SupervisionStandingChanged published = standingsOf(peer).getLast();
    assertThat(standingsOf(peer)).hasSize(first + 1);
    assertThat(published.profile()).isEqualTo("MT-BOARD-ADVICE");
    assertThat(published.segments())
        .extracting(segment -> segment.state() + " " + segment.from() + " " + segment.to())
        .containsExactly("ok 2024-01-01 2024-02-01", "warning 2024-02-02 null");
  }

  @Test
  void aSessionOfSeveral_isOneFactForEach_withOneCorrelation() {
    Visitor supervisor = aSupervisor();
    Visitor one = aPeer();
    Visitor other = aPeer();
    supervisor.supervises(one);
    supervisor.supervises(other);

    Response logged = supervisor.meets("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", one, other);

    assertThat(logged.jsonPath().getList("items.attendees")).isEqualTo(List.of(2, 2));
    var events =
        ServiceDatabase.rows(
            "SELECT * FROM outbox WHERE correlation_id = ? ORDER BY position",
            logged.jsonPath().getUUID("items[0].meetingId"));
    assertThat(events).extracting(row -> row.get("subject")).containsExactly(one.id(), other.id());
    assertThat(events).extracting(row -> row.get("type")).containsOnly(SessionLogged.TYPE);
  }

  @Test
  void aSessionAcrossMidnight_belongsToTheDayItBegan_thereWhereTheyAre() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    supervisor.supervises(peer);

    Response logged = supervisor.meets("2024-02-03T06:30:00Z", "2024-02-03T07:30:00Z", peer);

    assertThat(logged.jsonPath().getString("items[0].on")).isEqualTo("2024-02-02");
    assertThat(logged.jsonPath().getInt("items[0].minutes")).isEqualTo(60);
  }

  @Test
  void aPeer_logsASessionOfTheirOwn_andNotOfOthers() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    Visitor other = aPeer();
    supervisor.supervises(peer);
    supervisor.supervises(other);
    Map<String, Object> own = Visitor.session("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", peer);
    own.put("supervisorId", supervisor.id());
    Map<String, Object> both =
        Visitor.session("2024-02-03T17:00:00Z", "2024-02-03T18:00:00Z", peer, other);
    both.put("supervisorId", supervisor.id());

    assertThat(peer.commands().body(own).post(SESSIONS).statusCode()).isEqualTo(201);
    assertProblem(peer.commands().body(both).post(SESSIONS), 422, "not-yours");
  }

  @Test
  void everybody_seesTheirOwn_andNobodyElses() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    UUID agreement = supervisor.supervises(peer);
    UUID session = supervisor.met("2024-02-02T17:00:00Z", "2024-02-02T18:00:00Z", peer);
    String standing = "/api/v1/peers/" + peer.id() + "/supervision";

    for (String path : List.of(AGREEMENTS + "/" + agreement, SESSIONS + "/" + session, standing)) {
      assertThat(peer.reads(path).statusCode()).isEqualTo(200);
      assertThat(supervisor.reads(path).statusCode()).isEqualTo(200);
      assertProblem(aPeer().reads(path), 404, "not-found");
      assertProblem(aSupervisor().reads(path), 404, "not-found");
    }
    assertProblem(aSupervisor().attests(session, "\"v0\""), 404, "not-found");
    assertProblem(aPeer().signs(agreement, "\"v1\""), 404, "not-found");
    assertProblem(aPeer().ends(agreement, "\"v1\"", null), 404, "not-found");
    assertThat(aPeer().reads(SESSIONS).jsonPath().getList("items")).isEmpty();
    assertThat(peer.reads(SESSIONS).jsonPath().getList("items")).hasSize(1);
    assertThat(supervisor.reads(AGREEMENTS).jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void onceItHasEnded_theSupervisorSeesThePeersStandingNoMore() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    UUID agreement = supervisor.supervises(peer, "2024-01-01");

    supervisor.ends(agreement, "\"v1\"", "2024-06-30").then().statusCode(200);

    assertProblem(supervisor.reads("/api/v1/peers/" + peer.id() + "/supervision"), 404);
  }

  @Test
  void hours_areShownInPages() {
    Visitor peer = aPeer();
    for (int day = 1; day <= 5; day++) {
      peer.works("2024-02-0" + day, 1.5).then().statusCode(201);
    }

    Response first = peer.reads(WORK_LOGS + "?limit=3");
    String next = first.header("Link").replaceAll("^<([^>]+)>.*", "$1");

    assertThat(first.jsonPath().getList("items.on"))
        .isEqualTo(List.of("2024-02-05", "2024-02-04", "2024-02-03"));
    assertThat(peer.reads(next).jsonPath().getList("items.on"))
        .isEqualTo(List.of("2024-02-02", "2024-02-01"));
  }

  @Test
  void aPeerOfWhomNothingArrivedYet_isAskedToTryAgain() {
    Visitor unknown = Visitor.with(Roles.PEER);

    Response answer = unknown.works("2024-02-01", 1);

    assertProblem(answer, 409, "registration-pending");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertProblem(
        unknown.reads("/api/v1/peers/" + UUID.randomUUID() + "/supervision"),
        409,
        "registration-pending");
    assertProblem(
        unknown.reads("/api/v1/peers/" + aPeer().id() + "/supervision"), 404, "not-found");
  }

  private static Response standing(Visitor peer) {
    return peer.reads("/api/v1/peers/" + peer.id() + "/supervision");
  }

  private static double left(Response standing) {
    return standing.jsonPath().getDouble("standings[0].workHoursLeft");
  }

  private static List<@Nullable Object> typesOf(Visitor peer) {
    return ServiceDatabase.rows(
            "SELECT type FROM outbox WHERE subject = ? ORDER BY position", peer.id())
        .stream()
        .<@Nullable Object>map(row -> row.get("type"))
        .toList();
  }

  private static List<SupervisionStandingChanged> standingsOf(Visitor peer) {
    return ServiceDatabase.rows(
            "SELECT payload FROM outbox WHERE subject = ? AND type = ? ORDER BY position",
            peer.id(),
            SupervisionStandingChanged.TYPE)
        .stream()
        .map(ServiceDatabase::payloadOf)
        .map(payload -> EventJson.read(payload, SupervisionStandingChanged.class))
        .toList();
  }
}
