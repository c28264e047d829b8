package org.cairn.ceu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.Board.credit;
import static org.cairn.ceu.Board.with;
import static org.cairn.ceu.Board.without;
import static org.cairn.ceu.Visitor.CREDITS;
import static org.cairn.ceu.Visitor.aKnownPeer;
import static org.cairn.ceu.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.EducationStandingChanged;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;

/** A board imports historical credits of peers whose record it imported. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportingCreditsIT {

  private final Board board = Board.of("zz");
  private final UUID peer = board.aPeer();
  private final Map<String, Object> credit = credit(peer);

  @Test
  void whatIsBroughtIn_isRecorded_andAnnouncedWithWhereItComesFrom() {
    Response answer = board.sends(board.body(List.of(credit)));

    assertThat(Board.outcomes(answer)).containsExactly("recorded");
    assertThat(answer.jsonPath().getString("results[0].pointer")).isEqualTo("/credits/0");
    assertThat(answer.jsonPath().getString("results[0].id")).isEqualTo(credit.get("creditId"));
    var earned = EventJson.read(facts(peer, CreditEarned.TYPE).getFirst(), CreditEarned.class);
    assertThat(earned.importedFrom()).isEqualTo("register-2019");
    assertThat(earned.source()).isEqualTo("board");
    assertThat(earned.on()).hasToString("2021-05-01");
    Response shown = boardOf("zz").reads(CREDITS + "/" + credit.get("creditId"));
    assertThat(shown.jsonPath().getString("importedFrom")).isEqualTo("register-2019");
    assertThat(shown.jsonPath().getMap("")).doesNotContainKey("organization");
  }

  @Test
  void theSameRowAgain_isRepeated_andAnotherUnderItsIdIsRefused() {
    board.bringsIn(credit);

    assertThat(board.bringsIn(credit, with(credit, "hours", 3.0), with(credit, "hours", 4)))
        .containsExactly("repeated", "repeated", "refused id-taken /credits/2/creditId");
    assertThat(facts(peer, CreditEarned.TYPE)).hasSize(1);
  }

  @Test
  void aBadRow_isAnsweredAtItsPlace_andStopsNoOther() {
    Map<String, Object> numbered = with(credit(peer), "certificateNumber", "A-1");

    assertThat(
            board.bringsIn(
                without(credit(peer), "hours"),
                without(credit(peer), "creditId"),
                with(credit(peer), "hours", 0.33),
                with(credit(peer), "on", "2199-01-01"),
                with(credit(peer), "on", "2015-02-28"),
                with(credit(peer), "credentialType", "dentist"),
                with(credit(peer), "topics", List.of("no good")),
                with(credit(peer), "topics", List.of("no_word_of_theirs")),
                with(credit(peer), "proof", Map.of("hours", 1.33)),
                with(credit(peer), "proof", Map.of("title", " ")),
                credit,
                numbered,
                with(numbered, "creditId", UUID.randomUUID().toString())))
        .containsExactly(
            "refused invalid-value /credits/0/hours",
            "refused invalid-value /credits/1/creditId",
            "refused credit-hours /credits/2/hours",
            "refused date-in-future /credits/3/on",
            "refused too-long-ago /credits/4/on",
            "refused unknown-credential-type /credits/5/credentialType",
            "refused invalid-value /credits/6/topics/0",
            "refused unknown-topic /credits/7/topics",
            "refused credit-hours /credits/8/proof/hours",
            "refused invalid-value /credits/9/proof/title",
            "recorded",
            "recorded",
            "refused certificate-number-taken /credits/12");
  }

  @Test
  void aDay_hasNoMoreThan24Hours_amongRows_andWithWhatIsRecorded() {
    assertThat(
            board.bringsIn(
                with(credit(peer), "hours", 20),
                with(credit(peer), "hours", 4.05),
                with(credit(peer), "hours", 1),
                with(with(credit(peer), "on", "2021-05-02"), "hours", 24)))
        .containsExactly(
            "recorded", "refused more-than-24-hours /credits/1/hours", "recorded", "recorded");
    assertThat(board.bringsIn(with(credit(peer), "hours", 3.05), with(credit(peer), "hours", 3)))
        .containsExactly("refused more-than-24-hours /credits/0/hours", "recorded");
  }

  @Test
  void whoeverElseAPeerIs_theAnswerIsTheSame() {
    assertThat(
            board.bringsIn(
                credit(aKnownPeer().peerId()),
                credit(UUID.randomUUID()),
                credit(Board.of("us-mt").aPeer())))
        .containsExactly(
            "refused peer-not-imported-here /credits/0/peerId",
            "refused peer-not-imported-here /credits/1/peerId",
            "refused peer-not-imported-here /credits/2/peerId");
  }

  @Test
  void aStanding_isWorkedOutOncePerPeer_afterAllItsRows() {
    UUID first = board.aCertifiedPeer();
    UUID second = board.aCertifiedPeer();
    List<Object> rows = new ArrayList<>();
    for (int month = 1; month <= 9; month++) {
      String day = "2021-0" + month + "-01";
      rows.add(with(with(credit(first), "on", day), "hours", 10));
      rows.add(with(with(credit(second), "on", day), "hours", 1));
    }

    assertThat(Board.outcomes(board.sends(board.body(rows)))).containsOnly("recorded");

    for (UUID each : List.of(first, second)) {
      assertThat(facts(each, CreditEarned.TYPE)).hasSize(9);
      assertThat(facts(each, EducationStandingChanged.TYPE)).hasSize(1);
    }
    var standing =
        EventJson.read(
            facts(first, EducationStandingChanged.TYPE).getFirst(), EducationStandingChanged.class);
    Response shown = boardOf("zz").reads("/api/v1/peers/" + first + "/education");
    assertThat(shown.jsonPath().getList("standings[0].segments.standing", String.class))
        .isEqualTo(standing.segments().stream().map(segment -> segment.standing()).toList());
    board.bringsIn(credit(first));
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM education_standing WHERE peer_id IN (?, ?)", first, second))
        .isEqualTo(2);
  }

  @Test
  void aRequest_isOneCommand_withOneTrace() {
    UUID other = board.aCertifiedPeer();
    board.bringsIn(credit, credit(other));

    assertThat(
            ServiceDatabase.rows(
                "SELECT why, cardinality(whose) AS people FROM audit.entry WHERE who = ?",
                board.person().subject()))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.get("why")).isEqualTo("board-of-jurisdiction");
          assertThat(entry.get("people")).isEqualTo(2);
        });
    assertThat(
            ServiceDatabase.count(
                "SELECT DISTINCT correlation_id FROM outbox WHERE subject IN (?, ?)", peer, other))
        .isEqualTo(1);
  }

  @Test
  void anotherState_isNotThere_andOneWithoutRulesIsUnknown() {
    assertProblem(Board.of("us-mt").sends(board.body(List.of(credit))), 404, "not-found");
    Board xx = Board.of("xx");
    assertProblem(xx.sends(xx.body(List.of(credit))), 422, "unknown-jurisdiction");
    assertThat(facts(peer, CreditEarned.TYPE)).isEmpty();
  }

  @Test
  void whatIsNoImport_isRefusedAsAWhole() {
    assertProblem(board.sends(board.body(List.of())), 422, "invalid-value");
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 1001; i++) {
      many.add(credit);
    }
    assertProblem(board.sends(board.body(many)), 422, "invalid-value");
    assertThat(
            pointers(board.sends(with(board.body(List.of(credit)), "importedFrom", "-not this"))))
        .containsExactly("/importedFrom");
    assertThat(facts(peer, CreditEarned.TYPE)).isEmpty();
  }

  @Test
  void aRowThatCannotBeRead_isToldAllItsFaults_andStopsNoOther() {
    UUID peerId = board.aPeer();
    Map<String, Object> wrong =
        with(with(with(credit(peerId), "nickname", "x"), "hours", "3"), "on", "2021-02-30");
    Map<String, Object> proof = Map.of("title", "a", "presenter", 7, "pages", 3);

    assertThat(
            board.bringsIn(
                wrong, with(with(credit(peerId), "kind", "slept"), "proof", proof), credit(peerId)))
        .containsExactly(
            "refused wrong-type /credits/0/hours unknown-field /credits/0/nickname"
                + " wrong-type /credits/0/on",
            "refused wrong-type /credits/1/kind unknown-field /credits/1/proof/pages"
                + " wrong-type /credits/1/proof/presenter",
            "recorded");
  }

  @Test
  void theSameRequestAgain_getsTheSameAnswer_andItsKeyIsForNothingElse() {
    String key = UUID.randomUUID().toString();
    Response first = board.sends(key, board.body(List.of(credit)));

    assertThat(board.sends(key, board.body(List.of(credit))).asString())
        .isEqualTo(first.asString());
    assertProblem(
        board.sends(key, board.body(List.of(credit(peer)))), 422, "idempotency-key-reused");
    assertThat(facts(peer, CreditEarned.TYPE)).hasSize(1);
  }

  @Test
  void theSameRowsAtTheSameMoment_areRecordedOnce() {
    List<Future<Response>> sent = new ArrayList<>();
    try (var together = new Together()) {
      for (int i = 0; i < 6; i++) {
        sent.add(together.send(() -> board.sends(board.body(List.of(credit)))));
      }
      assertThat(sent.stream().map(Together::answerOf).map(Board::outcomes).toList())
          .containsOnlyOnce(List.of("recorded"))
          .allMatch(each -> List.of("recorded").equals(each) || List.of("repeated").equals(each));
    }
    assertThat(facts(peer, CreditEarned.TYPE)).hasSize(1);
  }

  @Test
  void aThousandRows_areOneTransaction() {
    List<Object> rows = new ArrayList<>();
    List<UUID> peers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      peers.add(board.aCertifiedPeer());
    }
    for (int i = 0; i < 1000; i++) {
      rows.add(with(credit(peers.get(i % 50)), "hours", 1));
    }

    assertThat(Board.outcomes(board.sends(board.body(rows))))
        .hasSize(1000)
        .containsOnly("recorded");
  }

  private static List<byte[]> facts(UUID peer, String type) {
    return ServiceDatabase.rows(
            "SELECT payload FROM outbox WHERE subject = ? AND type = ? ORDER BY time", peer, type)
        .stream()
        .map(ServiceDatabase::payloadOf)
        .toList();
  }
}
