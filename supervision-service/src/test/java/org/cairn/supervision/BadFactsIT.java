package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;
import static org.cairn.supervision.Visitor.SESSIONS;
import static org.cairn.supervision.Visitor.aKey;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;

/** What cannot have been is refused and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BadFactsIT {

  private static final String FIVE = "2024-02-02T17:00:00Z";
  private static final String SIX = "2024-02-02T18:00:00Z";

  @Test
  void aSessionThatEndsBeforeItStarts_isRefused() {
    assertSession(SIX, FIVE, "end-before-start", "/endedAt");
    assertSession(SIX, SIX, "end-before-start", "/endedAt");
  }

  @Test
  void aSessionLongerThanThePackSays_isRefused() {
    assertSession("2024-02-02T10:00:00Z", "2024-02-02T18:00:01Z", "session-too-long", "/endedAt");
  }

  @Test
  void aSessionToCome_isRefused() {
    assertSession(Visitor.inHours(1), Visitor.inHours(2), "date-in-future", "/endedAt");
  }

  @Test
  void aSessionBeforeTheAgreement_isRefused() {
    assertSession("2019-12-31T17:00:00Z", "2019-12-31T18:00:00Z", "no-agreement", "/attendees/0");
  }

  private static void assertSession(String start, String end, String kind, String pointer) {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    supervisor.supervises(peer);

    Response answer = supervisor.meets(start, end, peer);

    assertProblem(answer, 422, kind);
    assertThat(pointers(answer)).containsExactly(pointer);
    assertThat(ServiceDatabase.count("SELECT FROM session WHERE peer_id = ?", peer.id())).isZero();
  }

  @Test
  void nobody_isInTwoSessionsAtOnce() {
    Visitor supervisor = aSupervisor();
    Visitor other = aSupervisor();
    Visitor peer = aPeer();
    Visitor second = aPeer();
    supervisor.supervises(peer);
    supervisor.supervises(second);
    other.supervises(peer);
    supervisor.met(FIVE, SIX, peer);

    Response ofThePeer = other.meets("2024-02-02T17:59:00Z", "2024-02-02T19:00:00Z", peer);
    Response ofTheSupervisor =
        supervisor.meets("2024-02-02T16:00:00Z", "2024-02-02T17:01:00Z", second);
    Response rightAfter = other.meets(SIX, "2024-02-02T19:00:00Z", peer);

    assertProblem(ofThePeer, 422, "overlap");
    assertProblem(ofTheSupervisor, 422, "overlap");
    assertThat(rightAfter.statusCode()).isEqualTo(201);
  }

  @Test
  void ofManyThatAreLoggedAtTheSameMoment_oneHolds() {
    Visitor peer = aPeer();
    List<Visitor> supervisors = IntStream.range(0, 6).mapToObj(_ -> aSupervisor()).toList();
    supervisors.forEach(supervisor -> supervisor.supervises(peer));

    List<Future<Response>> sent;
    try (var together = new Together()) {
      sent =
          supervisors.stream().map(one -> together.send(() -> one.meets(FIVE, SIX, peer))).toList();
    }

    assertThat(Together.statuses(sent)).containsExactly(201, 422, 422, 422, 422, 422);
  }

  @Test
  void whoIsNoSupervisee_orNamedTwice_isRefusedWhereNamed() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    Visitor unsigned = aPeer();
    supervisor.supervises(peer);
    supervisor.proposesTo(unsigned, "2020-01-01").then().statusCode(201);

    Response stranger = supervisor.meets(FIVE, SIX, peer, aPeer());
    Response offered = supervisor.meets(FIVE, SIX, unsigned);
    Response twice = supervisor.meets(FIVE, SIX, peer, peer);

    assertProblem(stranger, 422, "no-agreement");
    assertThat(pointers(stranger)).containsExactly("/attendees/1");
    assertProblem(offered, 422, "no-agreement");
    assertProblem(twice, 422, "duplicate-attendee");
    assertThat(ServiceDatabase.count("SELECT FROM session WHERE peer_id = ?", peer.id())).isZero();
  }

  @Test
  void aDayOf26Hours_isRefused_howeverItIsCutUp() {
    Visitor peer = aPeer();

    assertProblem(peer.works("2024-02-01", 26), 422, "more-than-24-hours");
    peer.works("2024-02-01", 16).then().statusCode(201);
    assertProblem(peer.works("2024-02-01", 8.25), 422, "more-than-24-hours");
    assertThat(peer.works("2024-02-01", 7.4).statusCode()).isEqualTo(201);
    assertThat(peer.works("2024-02-01", 0.6).statusCode()).isEqualTo(201);
  }

  @Test
  void oddHours_andDaysToCome_areRefused() {
    Visitor peer = aPeer();

    assertProblem(peer.works("2024-02-01", 1.333), 422, "invalid-value");
    assertProblem(peer.works("2024-02-01", 0), 422, "invalid-value");
    assertProblem(peer.works("2024-02-01", -1), 422, "invalid-value");
    assertProblem(peer.works("2199-02-01", 1), 422, "date-in-future");
    assertProblem(peer.works("20240-02-01", 1), 422);
    assertThat(ServiceDatabase.count("SELECT FROM work_log WHERE peer_id = ?", peer.id())).isZero();
  }

  @Test
  void aRepeatedRequest_getsTheSameAnswer_andHappensOnce() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    supervisor.supervises(peer);
    String key = aKey();
    Map<String, Object> body = Visitor.session(FIVE, SIX, peer);

    Response first = supervisor.commands(key).body(body).post(SESSIONS);
    Response again = supervisor.commands(key).body(body).post(SESSIONS);
    Response other =
        supervisor
            .commands(key)
            .body(Visitor.session(SIX, "2024-02-02T19:00:00Z", peer))
            .post(SESSIONS);

    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertProblem(other, 422, "idempotency-key-reused");
    assertThat(ServiceDatabase.count("SELECT FROM session WHERE peer_id = ?", peer.id())).isOne();
  }

  @Test
  void whatHasChangedSinceItWasRead_isNotDecidedOn() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    UUID agreement = supervisor.supervises(peer);
    UUID session = supervisor.met(FIVE, SIX, peer);

    assertProblem(supervisor.attests(session, "\"v7\""), 412, "stale");
    assertProblem(
        supervisor.commands().post(SESSIONS + "/" + session + "/attestation"),
        428,
        "if-match-missing");
    assertProblem(peer.ends(agreement, "\"v0\"", null), 412, "stale");
  }

  @Test
  void whatIsSomeoneElses_isNotThere() {
    Visitor supervisor = aSupervisor();
    Visitor peer = aPeer();
    UUID agreement = supervisor.supervises(peer);
    peer.works("2024-02-01", 1).then().statusCode(201);

    assertProblem(aSupervisor().reads(Visitor.SUPERVISORS + "/" + supervisor.id()), 404);
    assertProblem(aSupervisor().ends(agreement, "\"v1\"", null), 404, "not-found");
    assertThat(aPeer().reads(Visitor.WORK_LOGS).jsonPath().getList("items")).isEmpty();
    assertThat(aPeer().reads(Visitor.AGREEMENTS).jsonPath().getList("items")).isEmpty();
    assertThat(aSupervisor().reads(SESSIONS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void anAgreementWhereNoRulesAreInForce_isRefused() {
    for (String state : List.of("us-xx", "us-samhsa")) {
      Response answer =
          aSupervisor().proposesTo(aPeer(), "2024-01-01", Map.of("jurisdiction", state));

      assertProblem(answer, 422, "unknown-jurisdiction");
      assertThat(pointers(answer)).containsExactly("/jurisdiction");
    }
  }

  @Test
  void freeTextInAPlan_isRefused_andNothingOfItIsPublished() {
    Visitor peer = aPeer();
    Map<String, Object> plan = Map.of("plan", List.of("weekly", "anna_from_helena", "trauma"));

    Response answer = aSupervisor().proposesTo(peer, "2024-01-01", plan);

    assertProblem(answer, 422, "unknown-plan-word");
    assertThat(pointers(answer)).containsExactly("/plan/1");
    assertThat(answer.body().asString()).contains("in_person", "trauma").doesNotContain("anna");
    assertThat(ServiceDatabase.count("SELECT FROM outbox WHERE subject = ?", peer.id())).isZero();
  }

  @Test
  void freeTextInAPlan_isNotImportedEither() {
    Board board = Board.of("us-mt");
    UUID supervisor = board.supervisor();
    Map<String, Object> row = Board.agreement(UUID.randomUUID(), supervisor, board.peer());

    Response answer =
        board.imports(
            Board.Rows.of(
                "agreements",
                Board.with(row, "plan", List.of("anna_from_helena")),
                Board.with(row, "plan", List.of("monthly", "video", "ethics"))));

    assertThat(Board.outcomes(answer)).containsExactly("refused", "recorded");
    assertThat(Board.errors(answer, 0)).containsExactly("unknown-plan-word /agreements/0/plan/0");
  }

  @Test
  void repeatedHours_happenOnce() {
    Visitor peer = aPeer();
    String key = aKey();
    Map<String, Object> hours = Map.of("on", "2024-02-01", "hours", 8, "direct", true);

    Response first = peer.commands(key).body(hours).post(Visitor.WORK_LOGS);
    Response again = peer.commands(key).body(hours).post(Visitor.WORK_LOGS);

    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertThat(ServiceDatabase.count("SELECT FROM work_log WHERE peer_id = ?", peer.id())).isOne();
  }

  @Test
  void loggedHours_areAtTheAddressThatWasAnswered_forTheirPeerAlone() {
    Visitor peer = aPeer();
    Response logged =
        peer.commands(aKey())
            .body(Map.of("on", "2024-02-01", "hours", 8, "direct", true))
            .post(Visitor.WORK_LOGS);

    Response read = peer.reads(logged.header("Location"));

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.header("ETag")).isEqualTo(logged.header("ETag"));
    assertThat(read.jsonPath().getString("workLogId"))
        .isEqualTo(logged.jsonPath().getString("workLogId"));
    assertThat(read.jsonPath().getString("on")).isEqualTo("2024-02-01");
    assertProblem(aPeer().reads(logged.header("Location")), 404);
  }

  @Test
  void aCommandWithoutAKey_isRefused() {
    Visitor peer = aPeer();

    assertProblem(
        peer.asks()
            .contentType("application/json")
            .body(Map.of("on", "2024-02-01", "hours", 1, "direct", true))
            .post(Visitor.WORK_LOGS),
        400,
        "idempotency-key-missing");
  }
}
