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
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.CreditRefused;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.RefusingTable;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CreditsIT {

  private final Visitor peer = aKnownPeer();
  private final Visitor trainer = aTrainerOf("school-" + UUID.randomUUID());

  @Test
  void whatATrainerPushes_isRecordedForThePeer_withTheOrganization() {
    Response answer = trainer.reports(aCreditFor(peer));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
    assertThat(answer.header("Location")).isEqualTo(CREDITS + "/" + id(answer));
    assertThat(answer.jsonPath().getString("organization")).isEqualTo(trainer.organization());
    assertThat(answer.jsonPath().getString("source")).isEqualTo("trainer");
    assertThat(peer.reads(CREDITS + "/" + id(answer)).asString()).isEqualTo(answer.asString());
    assertThat(events()).containsExactly(CreditEarned.TYPE);
  }

  @Test
  void whatAPeerReports_needsProof() {
    Map<String, Object> proofless = aCredit();
    proofless.remove("proof");

    assertProblem(peer.reports(proofless), 422, "credit-proof");
    assertThat(events()).isEmpty();
    Response answer = peer.reports(aCredit());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.jsonPath().getString("source")).isEqualTo("self_reported");
    assertThat(answer.body().asString()).doesNotContain("organization");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hours            | 0.33        | /hours",
        "hours            | 24.05       | /hours",
        "hours            | -3          | /hours",
        "hours            | 0           | /hours",
        "on               | 2199-01-01  | /on",
        "on               | 1066-10-14  | /on",
        "on               | 2015-02-28  | /on",
        "on               | 2024-02-30  | /on",
        "kind             | slept       | /kind",
        "jurisdiction     | xx          | /jurisdiction",
        "credentialType   | dentist     | /credentialType",
        "course           | a\u0007b    | /course",
        "license          | no good     | /license",
        "certificateNumber| two words   | /certificateNumber",
        "nickname         | x           | /nickname"
      })
  void whatCannotBe_isRefused_atItsPlace_andLeavesNothing(
      String field, String value, String pointer) {
    Object sent = field.equals("hours") ? (Object) Double.valueOf(value) : value;

    Response answer = peer.reports(aCredit(field, sent));

    assertProblem(answer, 422);
    assertThat(pointers(answer)).containsExactly(pointer);
    assertThat(events()).isEmpty();
    assertThat(credits()).isZero();
    assertThat(keys(peer)).isZero();
  }

  @Test
  void theSameCertificateAgain_isAnsweredWithTheFirst_andWithOtherContentRefused() {
    Map<String, Object> credit = aCreditFor(peer);
    credit.put("certificateNumber", "A-1");
    Response first = trainer.reports(credit);

    Response again = trainer.reports(credit);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    credit.put("hours", 3.25);
    assertProblem(trainer.reports(credit), 409, "certificate-number-taken");
    assertThat(credits()).isEqualTo(1);
    assertThat(events()).hasSize(1);

    assertThat(aTrainerOf("another-" + UUID.randomUUID()).reports(credit).statusCode())
        .isEqualTo(201);
  }

  @Test
  void theSameCertificateForAnotherPeer_isRefused() {
    Map<String, Object> credit = aCreditFor(peer);
    credit.put("certificateNumber", "A-1");
    trainer.reports(credit).then().statusCode(201);
    credit.put("peerId", aKnownPeer().peerId().toString());

    assertProblem(trainer.reports(credit), 409, "certificate-number-taken");
  }

  @Test
  void theSameCertificateAtTheSameMoment_isOneCredit() {
    Map<String, Object> credit = aCreditFor(peer);
    credit.put("certificateNumber", "A-1");

    try (var together = new Together()) {
      List<Future<Response>> sent =
          IntStream.range(0, 6)
              .mapToObj(_ -> together.send(() -> trainer.reports(credit)))
              .toList();
      assertThat(Together.statuses(sent)).containsExactly(200, 200, 200, 200, 200, 201);
    }
    assertThat(credits()).isEqualTo(1);
    assertThat(events()).hasSize(1);
  }

  @Test
  void theSameRequestAgain_getsTheSameAnswer() {
    String key = aKey();
    Response first = peer.reports(key, aCredit());

    assertThat(peer.reports(key, aCredit()).asString()).isEqualTo(first.asString());
    assertProblem(peer.reports(key, aCredit("hours", 4)), 422, "idempotency-key-reused");
    assertThat(credits()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(RefusingTable.When.class)
  void whatCannotBeStoredAsAWhole_leavesNothing_andMayBeSentAgain(RefusingTable.When when) {
    String key = aKey();
    try (var _ = new RefusingTable("credit", when)) {
      Response failed = peer.reports(key, aCredit());
      assertProblem(failed, 500, "internal-error");
      assertThat(failed.jsonPath().getString("reference")).matches("[0-9a-f]{32}");
    }

    assertThat(credits() + events().size() + keys(peer)).isZero();
    peer.reports(key, aCredit()).then().statusCode(201);
  }

  @Test
  void everyCommandAndEveryLook_leavesATrace_withItsGround() {
    UUID credit = id(trainer.reports(aCreditFor(peer)));
    boardOf("zz").reads(CREDITS + "/" + credit);
    aKnownPeer().reads(CREDITS + "/" + credit);

    assertThat(
            ServiceDatabase.rows(
                    "SELECT why FROM audit.entry WHERE record = ? ORDER BY position", credit)
                .stream()
                .map(row -> String.valueOf(row.get("why"))))
        .containsExactly("own-organization", "board-of-jurisdiction", "none");
  }

  @Test
  void withoutAKey_nothingIsRecorded() {
    assertProblem(
        peer.asks().contentType("application/json").body(aCredit()).post(CREDITS),
        400,
        "idempotency-key-missing");
  }

  @Test
  void somebodyElsesHours_areNotAPeersToReport() {
    assertProblem(peer.reports(aCreditFor(aKnownPeer())), 404, "not-found");
  }

  @Test
  void whoHasJustRegistered_isAskedToTryAgain() {
    Response own = aPeer().reports(aCredit());
    Response pushed = trainer.reports(aCreditFor(aPeer()));

    assertProblem(own, 409, "registration-pending");
    assertProblem(pushed, 409, "registration-pending");
    assertThat(own.header("Retry-After")).isEqualTo("1");
    assertThat(pushed.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void aTrainer_saysWhose_andForWhichOrganization() {
    Response nobodys = trainer.reports(aCredit());
    assertProblem(nobodys, 422);
    assertThat(pointers(nobodys)).containsExactly("/peerId");
    assertProblem(Visitor.with(Roles.TRAINER).reports(aCreditFor(peer)), 403, "role-missing");
  }

  @Test
  void aBoard_refusesHours_withAReason_once() {
    UUID credit = id(trainer.reports(aCreditFor(peer)));
    Visitor board = boardOf("zz");

    assertProblem(board.refuses(credit, null, "not_attended"), 428, "if-match-missing");
    assertProblem(board.refuses(credit, "\"v9\"", "not_attended"), 412, "stale");
    assertProblem(board.refuses(credit, "\"v0\"", "because"), 422);
    Response refused = board.refuses(credit, "\"v0\"", "course_withdrawn");

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.header("ETag")).isEqualTo("\"v1\"");
    assertThat(refused.jsonPath().getString("status")).isEqualTo("refused");
    assertThat(refused.jsonPath().getString("refusalReason")).isEqualTo("course_withdrawn");
    assertThat(events()).containsExactly(CreditEarned.TYPE, CreditRefused.TYPE);
    assertProblem(board.refuses(credit, "\"v1\"", "not_attended"), 409, "credit-already-refused");
    assertProblem(board.refuses(credit, "\"v0\"", "not_attended"), 412, "stale");
  }

  @Test
  void aCredit_isOpenToItsPeer_itsOrganization_andItsBoard_only() {
    String credit = CREDITS + "/" + id(trainer.reports(aCreditFor(peer)));

    for (Visitor visitor : List.of(peer, trainer, boardOf("zz"))) {
      assertThat(visitor.reads(credit).statusCode()).isEqualTo(200);
    }
    for (Visitor visitor :
        List.of(aKnownPeer(), aTrainerOf("other"), boardOf("us-mt"), boardOf(), aPeer())) {
      assertProblem(visitor.reads(credit), 404, "not-found");
    }
    UUID id = UUID.fromString(credit.substring(CREDITS.length() + 1));
    assertProblem(boardOf("us-mt").refuses(id, "\"v0\"", "not_attended"), 404, "not-found");
  }

  @Test
  void anOrganizationNamedLikeAPeer_seesNothingOfThePeersOwn() {
    String credit = CREDITS + "/" + id(peer.reports(aCredit()));
    Visitor impostor = aTrainerOf(peer.peerId().toString());

    assertProblem(impostor.reads(credit), 404, "not-found");
    assertThat(impostor.reads(CREDITS).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void listsShowTheNewestFirst_pageByPage_andNothingOfOthers() {
    aKnownPeer().reports(aCredit()).then().statusCode(201);
    List<UUID> made =
        IntStream.range(0, 3).mapToObj(i -> id(peer.reports(aCredit("hours", 1 + i)))).toList();

    Response first = peer.reads(CREDITS + "?limit=2");
    String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
    Response second = peer.asks().urlEncodingEnabled(false).get(next);

    assertThat(first.jsonPath().getList("items.creditId", UUID.class))
        .containsExactly(made.get(2), made.get(1));
    assertThat(second.jsonPath().getList("items.creditId", UUID.class))
        .containsExactly(made.getFirst());
    assertThat(second.header("Link")).isNull();
    assertThat(trainer.reads(CREDITS).jsonPath().getList("items")).isEmpty();
    assertProblem(peer.reads(CREDITS + "?limit=0"), 400, "bad-parameter");
    assertProblem(peer.reads(CREDITS + "?cursor=x"), 400, "bad-parameter");
  }

  private static UUID id(Response answer) {
    return answer.jsonPath().getUUID("creditId");
  }

  private List<Object> events() {
    return ServiceDatabase.rows(
            "SELECT type FROM outbox WHERE subject = ?::uuid ORDER BY time",
            peer.peerId().toString())
        .stream()
        .<Object>map(row -> String.valueOf(row.get("type")))
        .toList();
  }

  private long credits() {
    return ServiceDatabase.count("SELECT FROM credit WHERE peer_id = ?", peer.peerId());
  }

  private static long keys(Visitor visitor) {
    return ServiceDatabase.count(
        "SELECT FROM idempotency_key WHERE subject = ?", visitor.person().subject());
  }
}
