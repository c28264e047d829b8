package org.cairn.ceu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.Visitor.CREDITS;
import static org.cairn.ceu.Visitor.aCredit;
import static org.cairn.ceu.Visitor.aCreditFor;
import static org.cairn.ceu.Visitor.aKey;
import static org.cairn.ceu.Visitor.aKnownPeer;
import static org.cairn.ceu.Visitor.aPeer;
import static org.cairn.ceu.Visitor.aTrainerOf;
import static org.cairn.ceu.Visitor.boardOf;
import static org.cairn.ceu.Visitor.memberOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.contracts.ceu.CreditDisputeSettled;
import org.cairn.contracts.ceu.CreditDisputed;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.EducationStandingChanged;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;

/**
 * A peer says that hours a trainer recorded are not right; they do not count until somebody looks.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DisputesIT {

  private final Visitor peer = aKnownPeer();
  private final Visitor trainer = aTrainerOf("school-" + UUID.randomUUID());
  private final Visitor board = boardOf("zz");

  @Test
  void disputedHours_doNotCount_andCountAgain_whenTheDisputeIsDismissed() {
    peer.isCertified();
    UUID credit = pushed(20);
    assertThat(counted()).isEqualTo(20);

    Response disputed = peer.disputes(credit, "\"v0\"", "not_attended");

    assertThat(disputed.statusCode()).as(disputed.asString()).isEqualTo(200);
    assertThat(disputed.header("ETag")).isEqualTo("\"v1\"");
    assertThat(disputed.jsonPath().getString("status")).isEqualTo("disputed");
    assertThat(disputed.jsonPath().getMap("dispute")).containsOnlyKeys("on", "reason");
    assertThat(counted()).isZero();
    Response dismissed = board.settles(credit, "\"v1\"", "dismissed");
    assertThat(dismissed.statusCode()).as(dismissed.asString()).isEqualTo(200);
    assertThat(dismissed.jsonPath().getString("status")).isEqualTo("earned");
    assertThat(dismissed.jsonPath().getString("dispute.outcome")).isEqualTo("dismissed");
    assertThat(counted()).isEqualTo(20);
    assertThat(events())
        .containsExactly(CreditEarned.TYPE, CreditDisputed.TYPE, CreditDisputeSettled.TYPE);
    assertProblem(peer.disputes(credit, "\"v2\"", "not_attended"), 409, "already-disputed");
  }

  @Test
  void upheld_theyNeverCount_andTheStandingIsAnnouncedEachTime() {
    peer.isCertified();
    UUID credit = pushed(24);
    pushed(8, "2024-05-02");
    peer.disputes(credit, "\"v0\"", "hours_differ").then().statusCode(200);

    Response upheld = board.settles(credit, "\"v1\"", "upheld");

    assertThat(upheld.jsonPath().getString("status")).isEqualTo("dispute_upheld");
    assertThat(counted()).isEqualTo(8);
    assertProblem(board.settles(credit, "\"v2\"", "dismissed"), 409, "not-disputed");
    assertProblem(peer.disputes(credit, "\"v2\"", "not_attended"), 409, "credit-already-refused");
    assertProblem(board.refuses(credit, "\"v2\"", "not_attended"), 409, "credit-already-refused");
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM outbox WHERE subject = ? AND type = ?",
                peer.peerId(),
                EducationStandingChanged.TYPE))
        .isEqualTo(3);
  }

  @Test
  void onlyWhatATrainerRecorded_isDisputed() {
    UUID own = id(peer.reports(aCredit()));

    assertProblem(peer.disputes(own, "\"v0\"", "not_attended"), 422, "credit-not-disputable");
  }

  @Test
  void onlyThePeer_disputes_andOnlyTheBoard_settles() {
    UUID credit = pushed(3);

    for (Visitor other : List.of(aKnownPeer(), aPeer())) {
      assertProblem(other.disputes(credit, "\"v0\"", "not_attended"), 404, "not-found");
    }
    assertProblem(trainer.disputes(credit, "\"v0\"", "not_attended"), 403, "role-missing");
    assertProblem(peer.settles(credit, "\"v0\"", "upheld"), 403, "role-missing");
    assertProblem(boardOf("us-mt").settles(credit, "\"v0\"", "upheld"), 404, "not-found");
    assertProblem(board.settles(credit, "\"v0\"", "upheld"), 409, "not-disputed");
    assertProblem(peer.disputes(UUID.randomUUID(), "\"v0\"", "not_attended"), 404, "not-found");
  }

  @Test
  void aMemberOfTheBoard_settlesAsItsStaffDo_ofTheirOwnStateOnly() {
    UUID credit = pushed(3);
    peer.disputes(credit, "\"v0\"", "hours_differ").then().statusCode(200);

    assertProblem(memberOf("us-mt").settles(credit, "\"v1\"", "upheld"), 404, "not-found");
    assertThat(
            memberOf("zz")
                .settles(credit, "\"v1\"", "upheld")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("status"))
        .isEqualTo("dispute_upheld");
  }

  @Test
  void nobodySettles_whatIsTheirOwn() {
    Visitor alsoPeer = boardOf("zz");
    ServiceDatabase.execute(
        "INSERT INTO identity_binding (kind, subject, person_id) VALUES ('peer', '%s', '%s')"
            .formatted(alsoPeer.person().subject(), alsoPeer.peerId()));
    UUID credit = id(trainer.reports(aCreditFor(alsoPeer)));

    assertProblem(alsoPeer.settles(credit, "\"v0\"", "upheld"), 422, "own-case");
  }

  @Test
  void whatCannotBe_isRefused_andLeavesNothing() {
    UUID credit = pushed(3);

    assertProblem(peer.disputes(credit, null, "not_attended"), 428, "if-match-missing");
    assertProblem(peer.disputes(credit, "\"v9\"", "not_attended"), 412, "stale");
    assertProblem(peer.disputes(credit, "\"v0\"", "because"), 422);
    assertProblem(
        peer.asks()
            .header("If-Match", "\"v0\"")
            .contentType("application/json")
            .body(Map.of("reason", "not_attended"))
            .post(CREDITS + "/" + credit + "/dispute"),
        400,
        "idempotency-key-missing");
    ServiceDatabase.execute(
        "UPDATE credit SET recorded_on = recorded_on - 22 WHERE id = '%s'".formatted(credit));
    assertProblem(peer.disputes(credit, "\"v0\"", "not_attended"), 422, "dispute-too-late");
    assertThat(events()).containsExactly(CreditEarned.TYPE);
    assertThat(peer.reads(CREDITS + "/" + credit).jsonPath().getString("status"))
        .isEqualTo("earned");
  }

  @Test
  void theSameDisputeAgain_getsTheSameAnswer() {
    UUID credit = pushed(3);
    String key = aKey();

    Response first = disputes(credit, key);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(disputes(credit, key).asString()).isEqualTo(first.asString());
    assertProblem(peer.disputes(credit, "\"v1\"", "not_attended"), 409, "already-disputed");
    assertProblem(board.refuses(credit, "\"v1\"", "not_attended"), 409, "disputed");
    assertThat(events()).containsExactly(CreditEarned.TYPE, CreditDisputed.TYPE);
  }

  @Test
  void aDisputeAndARefusalAtTheSameMoment_areOneOfThem() {
    for (int round = 0; round < 5; round++) {
      UUID credit = pushed(1);
      List<Future<Response>> sent = new ArrayList<>();
      try (var together = new Together()) {
        for (int i = 0; i < 3; i++) {
          sent.add(together.send(() -> peer.disputes(credit, "\"v0\"", "not_attended")));
          sent.add(together.send(() -> board.refuses(credit, "\"v0\"", "not_attended")));
        }
        assertThat(Together.statuses(sent)).containsExactly(200, 412, 412, 412, 412, 412);
      }
      assertThat(
              ServiceDatabase.count(
                  "SELECT FROM outbox WHERE aggregateid = ? AND type <> ?",
                  credit,
                  CreditEarned.TYPE))
          .isEqualTo(1);
    }
  }

  private Response disputes(UUID credit, String key) {
    return peer.asks()
        .header("Idempotency-Key", key)
        .header("If-Match", "\"v0\"")
        .contentType("application/json")
        .body(Map.of("reason", "day_differs"))
        .post(CREDITS + "/" + credit + "/dispute");
  }

  private UUID pushed(int hours) {
    return pushed(hours, "2024-05-01");
  }

  private UUID pushed(int hours, String on) {
    return trainer.pushes(peer, hours, on);
  }

  private float counted() {
    return peer.reads("/api/v1/peers/" + peer.peerId() + "/education")
        .jsonPath()
        .getFloat("standings[0].education.periods[0].countedHours");
  }

  private static UUID id(Response answer) {
    return answer.jsonPath().getUUID("creditId");
  }

  /** Of credits. */
  private List<String> events() {
    return ServiceDatabase.rows(
            "SELECT type FROM outbox WHERE subject = ? AND type LIKE '%Credit%' ORDER BY position",
            peer.peerId())
        .stream()
        .map(row -> String.valueOf(row.get("type")))
        .toList();
  }
}
