package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;
import static org.cairn.supervision.Board.agreement;
import static org.cairn.supervision.Board.errors;
import static org.cairn.supervision.Board.outcomes;
import static org.cairn.supervision.Board.session;
import static org.cairn.supervision.Board.supervisor;
import static org.cairn.supervision.Board.with;
import static org.cairn.supervision.Board.without;
import static org.cairn.supervision.Board.work;
import static org.cairn.supervision.Visitor.aKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.supervision.Board.Rows;
import org.junit.jupiter.api.Test;

/** What of an import is refused, and that it stops nothing else. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportRefusalsIT {

  private static final String FIVE = "2024-02-02T17:00:00Z";
  private static final String SIX = "2024-02-02T18:00:00Z";

  @Test
  void aBadRow_stopsNoOther() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    Map<String, Object> good = work(peer, "2024-02-01", 1);

    Response answer =
        board.imports(
            Rows.of(
                "workLogs",
                without(work(peer, "2024-02-01", 1), "hours"),
                good,
                with(work(peer, "2024-02-01", 1), "on", "0001-01-01"),
                work(peer, "2024-02-01", 1.333),
                work(peer, "2199-01-01", 1),
                work(peer, "2024-02-03", 2)));

    assertThat(outcomes(answer))
        .containsExactly("refused", "recorded", "refused", "refused", "refused", "recorded");
    assertThat(errors(answer, 0)).containsExactly("invalid-value /workLogs/0/hours");
    assertThat(errors(answer, 2)).containsExactly("date-out-of-bounds /workLogs/2/on");
    assertThat(errors(answer, 3)).containsExactly("invalid-value /workLogs/3/hours");
    assertThat(errors(answer, 4)).containsExactly("date-in-future /workLogs/4/on");
    assertThat(stored("work_log", peer)).isEqualTo(2);
  }

  @Test
  void aPeerWhoIsNotThisBoards_getsOneAnswer_whoeverItIs() {
    Board board = Board.of("us-mt");
    UUID supervisor = board.supervisor();
    UUID mine = board.peer();
    board.agreement(supervisor, mine);
    UUID registered = Visitor.aPeer().id();
    UUID anothers = Board.of("zz").peer();
    UUID unknown = UUID.randomUUID();

    Response answer =
        board.imports(
            Rows.of("agreements", agreement(UUID.randomUUID(), supervisor, anothers)),
            Rows.of(
                "workLogs",
                work(registered, "2024-02-01", 1),
                work(anothers, "2024-02-01", 1),
                work(unknown, "2024-02-01", 1)),
            Rows.of("sessions", session(supervisor, FIVE, SIX, mine, anothers)));

    assertThat(outcomes(answer)).hasSize(5).containsOnly("refused");
    assertThat(errors(answer, 0)).containsExactly("peer-not-imported-here /agreements/0/peerId");
    assertThat(errors(answer, 1)).containsExactly("peer-not-imported-here /workLogs/0/peerId");
    assertThat(errors(answer, 4))
        .containsExactly("peer-not-imported-here /sessions/0/attendees/1/peerId");
    assertThat(answer.jsonPath().getList("results[1..3].errors[0].detail").stream().distinct())
        .hasSize(1);
    assertThat(stored("work_log", registered)).isZero();
    assertThat(stored("session", mine)).isZero();
  }

  @Test
  void agreementsThatCannotBe_areRefused() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    UUID supervisor = board.supervisor();
    UUID elsewhere = Board.of("zz").supervisor();
    board.agreement(supervisor, peer);

    Response answer =
        board.imports(
            Rows.of(
                "agreements",
                agreement(UUID.randomUUID(), elsewhere, peer),
                agreement(UUID.randomUUID(), supervisor, peer),
                with(agreement(UUID.randomUUID(), supervisor, peer), "endedOn", "2019-12-31"),
                with(agreement(UUID.randomUUID(), supervisor, peer), "from", "2199-01-01"),
                with(
                    agreement(UUID.randomUUID(), supervisor, board.peer()),
                    "relations",
                    List.of("sibling")),
                with(agreement(UUID.randomUUID(), supervisor, peer), "endedOn", "2021-12-31")));

    assertThat(outcomes(answer))
        .containsExactly("refused", "refused", "refused", "refused", "refused", "recorded");
    assertThat(errors(answer, 0)).containsExactly("unknown-supervisor /agreements/0/supervisorId");
    assertThat(errors(answer, 1)).containsExactly("agreement-exists /agreements/1");
    assertThat(errors(answer, 2)).containsExactly("end-before-start /agreements/2/endedOn");
    assertThat(errors(answer, 3)).contains("date-in-future /agreements/3/from");
    assertThat(errors(answer, 4)).containsExactly("supervisor-relation /agreements/4");
  }

  @Test
  void sessionsThatCannotHaveBeen_areRefused_alsoAgainstRowsBeforeThem() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    UUID other = board.peer();
    UUID supervisor = board.supervisor();
    board.agreement(supervisor, peer);
    board.agreement(supervisor, other);
    board.imports(Rows.of("sessions", session(supervisor, FIVE, SIX, peer)));
    String seven = "2024-02-02T19:00:00Z";

    Response answer =
        board.imports(
            Rows.of(
                "sessions",
                session(supervisor, "2024-02-02T17:59:00Z", seven, other),
                session(supervisor, SIX, seven, other),
                session(supervisor, SIX, seven, peer),
                session(supervisor, SIX, FIVE, peer),
                session(supervisor, "2024-03-01T00:00:00Z", "2024-03-02T02:00:00Z", peer),
                session(supervisor, Visitor.inHours(1), Visitor.inHours(2), peer),
                session(supervisor, "2019-03-01T17:00:00Z", "2019-03-01T18:00:00Z", peer),
                with(
                    session(supervisor, "2024-03-04T17:00:00Z", "2024-03-04T18:00:00Z", peer),
                    "attestedOn",
                    "2024-03-03")));

    assertThat(outcomes(answer))
        .containsExactly(
            "refused",
            "recorded",
            "refused",
            "refused",
            "refused",
            "refused",
            "refused",
            "refused");
    assertThat(errors(answer, 0)).containsExactly("overlap /sessions/0/attendees/0");
    assertThat(errors(answer, 2)).containsExactly("overlap /sessions/2/attendees/0");
    assertThat(errors(answer, 3)).contains("end-before-start /sessions/3/endedAt");
    assertThat(errors(answer, 4)).containsExactly("session-too-long /sessions/4/endedAt");
    assertThat(errors(answer, 5)).containsExactly("date-in-future /sessions/5/endedAt");
    assertThat(errors(answer, 6)).containsExactly("no-agreement /sessions/6/attendees/0");
    assertThat(errors(answer, 7)).containsExactly("attested-before-session /sessions/7/attestedOn");
  }

  @Test
  void aDayOf26Hours_isRefused_howeverItIsCutUp() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    board.imports(Rows.of("workLogs", work(peer, "2024-02-01", 10)));

    Response answer =
        board.imports(
            Rows.of(
                "workLogs",
                work(peer, "2024-02-01", 8),
                work(peer, "2024-02-01", 8),
                work(peer, "2024-02-01", 6)));

    assertThat(outcomes(answer)).containsExactly("recorded", "refused", "recorded");
    assertThat(errors(answer, 1)).containsExactly("more-than-24-hours /workLogs/1/hours");
  }

  @Test
  void aSupervisorToCome_isRefused_whereItSaysSo() {
    Map<String, Object> row =
        with(
            with(supervisor(UUID.randomUUID()), "registeredOn", "2199-01-01"),
            "licenses",
            List.of(Map.of("type", "lcsw", "issuedOn", "2199-01-01")));
    Map<String, Object> without =
        with(supervisor(UUID.randomUUID()), "licenses", List.of(Map.of()));

    Response answer = Board.of("us-mt").imports(Rows.of("supervisors", row, without));

    assertThat(errors(answer, 0))
        .containsExactly(
            "date-in-future /supervisors/0/registeredOn",
            "date-in-future /supervisors/0/licenses/0/issuedOn");
    assertThat(errors(answer, 1))
        .containsExactly(
            "invalid-value /supervisors/1/licenses/0/issuedOn",
            "invalid-value /supervisors/1/licenses/0/type");
  }

  @Test
  void aRequestOfAnotherShape_isRefusedAsAWhole() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    Map<String, Object> good = work(peer, "2024-02-01", 1);
    assertThat(pointers(board.imports(aKey(), with(board.body(), "workLogs", good))))
        .containsExactly("/workLogs");
    assertProblem(board.imports(), 422, "invalid-value");
    assertProblem(
        board.imports(
            new Rows("workLogs", Collections.nCopies(600, good)),
            new Rows("sessions", Collections.nCopies(401, Map.of()))),
        422,
        "invalid-value");
    assertProblem(
        board.imports(aKey(), with(board.body(Rows.of("workLogs", good)), "importedFrom", "A B")),
        422,
        "invalid-value");
    assertThat(stored("work_log", peer)).isZero();
  }

  @Test
  void anotherBoardsState_isNotThere_andNobodysIsUnknown() {
    Board board = Board.of("us-mt");
    Map<String, Object> body = board.body(Rows.of("workLogs", work(board.peer(), "2024-02-01", 1)));

    assertProblem(board.imports(aKey(), with(body, "jurisdiction", "zz")), 404, "not-found");
    assertProblem(board.imports(aKey(), with(body, "jurisdiction", "us-xx")), 404, "not-found");
    assertProblem(
        Board.of("us-xx").imports(aKey(), with(body, "jurisdiction", "us-xx")),
        422,
        "unknown-jurisdiction");
  }

  @Test
  void aRepeatedRequest_getsTheSameAnswer_andTheKeyStandsForNoOther() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    String key = aKey();
    Map<String, Object> body = board.body(Rows.of("workLogs", work(peer, "2024-02-01", 1)));

    Response first = board.imports(key, body);
    Response again = board.imports(key, body);

    assertThat(outcomes(first)).containsExactly("recorded");
    assertThat(again.body().asString()).isEqualTo(first.body().asString());
    assertProblem(
        board.imports(key, with(body, "importedFrom", "another")), 422, "idempotency-key-reused");
    assertProblem(
        board.staff().asks().contentType("application/json").body(body).post(Board.IMPORTS),
        400,
        "idempotency-key-missing");
    assertThat(stored("work_log", peer)).isOne();
  }

  @Test
  void standing_isPublishedOnceForAPeer_andTheAuditNamesEachPeerOnce() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    UUID supervisor = board.supervisor();

    board
        .imports(
            Rows.of("agreements", agreement(UUID.randomUUID(), supervisor, peer)),
            Rows.of(
                "workLogs",
                work(peer, "2024-02-01", 20),
                work(peer, "2024-02-02", 20),
                work(peer, "2024-02-03", 20)))
        .then()
        .statusCode(200);

    var standings = "SELECT aggregateid FROM outbox WHERE subject = ? AND type = ?";
    assertThat(ServiceDatabase.rows(standings, peer, SupervisionStandingChanged.TYPE))
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(
            ServiceDatabase.count(
                "SELECT FROM audit.entry WHERE whose = ARRAY[?]::uuid[] AND why = ?",
                peer,
                "board-of-jurisdiction"))
        .isOne();
  }

  private static long stored(String table, UUID peer) {
    return ServiceDatabase.count("SELECT FROM " + table + " WHERE peer_id = ?", peer);
  }
}
