package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.supervision.Visitor.SESSIONS;
import static org.cairn.supervision.Visitor.aPeer;
import static org.cairn.supervision.Visitor.aSupervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.supervision.SessionDisputeSettled;
import org.cairn.contracts.supervision.SessionDisputed;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The peer's word on a session, and what a board makes of it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DisputesIT {

  private static final String FIVE = "2024-02-02T17:00:00Z";
  private static final String SIX = "2024-02-02T18:00:00Z";
  private static final String REASON = "did_not_take_place";

  private Visitor supervisor;
  private Visitor peer;
  private Visitor board;

  @BeforeEach
  void signIn() {
    supervisor = aSupervisor();
    peer = aPeer();
    board = board("us-mt");
  }

  private static Visitor board(String jurisdiction) {
    return new Visitor(Person.with(Roles.BOARD_MEMBER).of(jurisdiction), UUID.randomUUID());
  }

  /** Attested, and worth an hour. */
  private UUID aSession() {
    supervisor.supervises(peer, "2024-01-01");
    peer.works("2024-02-01", 20).then().statusCode(201);
    UUID session = supervisor.met(FIVE, SIX, peer);
    supervisor.attests(session, "\"v0\"").then().statusCode(200);
    return session;
  }

  private double received() {
    return peer.reads("/api/v1/peers/" + peer.id() + "/supervision")
        .jsonPath()
        .getDouble("standings[0].profiles[2].receivedHours");
  }

  @Test
  void whatIsDisputed_doesNotCount_untilItIsDismissed() {
    UUID session = aSession();
    double before = received();

    Response disputed = peer.disputes(session, "\"v1\"", REASON);
    double meanwhile = received();
    Response dismissed = board.settles(session, "\"v2\"", "dismissed", "records_confirm_session");

    assertThat(before).isEqualTo(1);
    assertThat(disputed.statusCode()).isEqualTo(200);
    assertThat(disputed.jsonPath().getString("dispute.standing")).isEqualTo("open");
    assertThat(disputed.jsonPath().getString("dispute.reason")).isEqualTo(REASON);
    assertThat(meanwhile).isZero();
    assertThat(dismissed.jsonPath().getString("dispute.standing")).isEqualTo("dismissed");
    assertThat(received()).isEqualTo(1);
    assertThat(typesOf(session)).endsWith(SessionDisputed.TYPE, SessionDisputeSettled.TYPE);
    assertThat(published(session, SessionDisputed.TYPE, SessionDisputed.class).reason())
        .isEqualTo(REASON);
    assertThat(published(session, SessionDisputeSettled.TYPE, SessionDisputeSettled.class).basis())
        .isEqualTo("records_confirm_session");
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM outbox WHERE subject = ? AND type = ?",
                peer.id(),
                SupervisionStandingChanged.TYPE))
        .isGreaterThanOrEqualTo(4);
    assertProblem(peer.disputes(session, "\"v3\"", REASON), 409, "already-disputed");
    assertProblem(
        board.settles(session, "\"v3\"", "upheld", "supervisor_agreed"), 409, "already-settled");
  }

  @Test
  void whatIsUpheld_neverCounts_andIsNotAttested() {
    supervisor.supervises(peer, "2024-01-01");
    UUID session = supervisor.met(FIVE, SIX, peer);
    peer.disputes(session, "\"v0\"", "different_people").then().statusCode(200);

    assertProblem(supervisor.attests(session, "\"v1\""), 409, "disputed");
    assertProblem(
        board.settles(session, "\"v1\"", "upheld", "peer_withdrew"), 422, "basis-does-not-fit");
    board.settles(session, "\"v1\"", "upheld", "supervisor_agreed").then().statusCode(200);

    assertProblem(supervisor.attests(session, "\"v2\""), 409, "disputed");
    assertThat(received()).isZero();
  }

  @Test
  void onlyTheirOwn_onlyInTime_onlyWhatTheyRead() {
    UUID session = aSession();

    assertProblem(aPeer().disputes(session, "\"v1\"", REASON), 404, "not-found");
    assertProblem(peer.disputes(session, "\"v0\"", REASON), 412, "stale");
    assertProblem(
        peer.commands().body(Map.of("reason", REASON)).post(SESSIONS + "/" + session + "/dispute"),
        428,
        "if-match-missing");
    assertProblem(peer.disputes(session, "\"v1\"", "no_such_reason"), 422);
    ServiceDatabase.execute(
        "UPDATE session SET logged_at = now() - interval '40 days', attested_at = now() - interval '32 days' WHERE id = '%s'"
            .formatted(session));
    assertProblem(peer.disputes(session, "\"v1\"", REASON), 422, "dispute-too-late");
  }

  @Test
  void theBoardOfTheState_seesWhatIsDisputed_andNobodyElseDoes() {
    UUID session = aSession();
    String path = SESSIONS + "/" + session;

    assertProblem(board.reads(path), 404);
    peer.disputes(session, "\"v1\"", REASON).then().statusCode(200);

    assertThat(board.reads(path).header("ETag")).isEqualTo("\"v2\"");
    assertThat(board.reads(SESSIONS + "/disputed?limit=200").jsonPath().getList("items.sessionId"))
        .contains(session.toString());
    Visitor elsewhere = board("us-ca");
    assertProblem(elsewhere.reads(path), 404);
    assertThat(elsewhere.reads(SESSIONS + "/disputed").jsonPath().getList("items")).isEmpty();
    assertProblem(elsewhere.settles(session, "\"v2\"", "upheld", "supervisor_agreed"), 404);
    board.settles(session, "\"v2\"", "upheld", "supervisor_agreed").then().statusCode(200);
    assertThat(board.reads(SESSIONS + "/disputed?limit=200").jsonPath().getList("items.sessionId"))
        .doesNotContain(session.toString());
  }

  @Test
  void disputedSessions_areShownInPages_theLongestWaitingFirst() {
    supervisor.supervises(peer, "2024-01-01");
    for (int day = 1; day <= 3; day++) {
      String on = "2024-02-0" + day;
      UUID session = supervisor.met(on + "T17:00:00Z", on + "T18:00:00Z", peer);
      peer.disputes(session, "\"v0\"", REASON).then().statusCode(200);
    }

    List<String> seen = new ArrayList<>();
    String next = SESSIONS + "/disputed?limit=2";
    while (next != null) {
      Response page = board.reads(next);
      seen.addAll(page.jsonPath().getList("items.dispute.disputedAt", String.class));
      String link = page.header("Link");
      next = link == null ? null : link.replaceAll("^<([^>]+)>.*", "$1");
    }

    assertThat(seen).hasSizeGreaterThanOrEqualTo(3).isSorted();
  }

  @Test
  void nobody_settlesACaseOfTheirOwn() {
    UUID session = aSession();
    peer.disputes(session, "\"v1\"", REASON).then().statusCode(200);
    Visitor supervisorOfTheBoard = board("us-mt");
    ServiceDatabase.execute(
        "UPDATE identity_binding SET subject = '%s' WHERE person_id = '%s'"
            .formatted(supervisorOfTheBoard.person().subject(), supervisor.id()));

    assertProblem(
        supervisorOfTheBoard.settles(session, "\"v2\"", "dismissed", "records_confirm_session"),
        422,
        "own-case");
  }

  @Test
  void ofManyAtTheSameMoment_oneHolds() {
    UUID session = aSession();

    List<Future<Response>> sent = new ArrayList<>();
    try (var together = new Together()) {
      for (int i = 0; i < 6; i++) {
        sent.add(together.send(() -> peer.disputes(session, "\"v1\"", REASON)));
      }
    }

    assertThat(Together.statuses(sent)).containsExactly(200, 412, 412, 412, 412, 412);
  }

  @Test
  void aRepeatedDispute_getsTheSameAnswer_andHappensOnce() {
    UUID session = aSession();
    String key = Visitor.aKey();
    String path = SESSIONS + "/" + session + "/dispute";
    Map<String, Object> body = Map.of("reason", REASON);

    Response first = peer.commands(key).header("If-Match", "\"v1\"").body(body).post(path);
    Response again = peer.commands(key).header("If-Match", "\"v1\"").body(body).post(path);

    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertThat(typesOf(session)).containsOnlyOnce(SessionDisputed.TYPE);
  }

  private static List<@Nullable Object> typesOf(UUID session) {
    return ServiceDatabase.rows(
            "SELECT type FROM outbox WHERE aggregateid = ? ORDER BY position", session)
        .stream()
        .<@Nullable Object>map(row -> row.get("type"))
        .toList();
  }

  private static <E> E published(UUID session, String type, Class<E> as) {
    return EventJson.read(
        ServiceDatabase.payloadOf(
            ServiceDatabase.rows(
                    "SELECT payload FROM outbox WHERE aggregateid = ? AND type = ?", session, type)
                .getFirst()),
        as);
  }
}
