package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.Board.agreement;
import static org.cairn.supervision.Board.errors;
import static org.cairn.supervision.Board.outcomes;
import static org.cairn.supervision.Board.session;
import static org.cairn.supervision.Board.supervisor;
import static org.cairn.supervision.Board.with;
import static org.cairn.supervision.Board.work;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.supervision.AgreementEnded;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.contracts.supervision.WorkLogged;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.SqlStatements;
import org.cairn.supervision.Board.Rows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A board's imports, from the request to the published facts. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportsIT {

  private static final String FIVE = "2024-02-02T10:00:00-07:00";
  private static final String SIX = "2024-02-02T11:00:00-07:00";

  @Test
  void aWholeHistory_isImportedAtOnce_andPublishedWithItsOwnDays() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    UUID supervisor = UUID.randomUUID();
    UUID agreement = UUID.randomUUID();
    Map<String, Object> session = session(supervisor, FIVE, SIX, peer);

    Response answer =
        board.imports(
            Rows.of("supervisors", supervisor(supervisor)),
            Rows.of(
                "agreements",
                with(agreement(agreement, supervisor, peer), "endedOn", "2024-06-30")),
            Rows.of("workLogs", work(peer, "2024-02-01", 7.5), work(peer, "2024-02-02", 8)),
            Rows.of("sessions", with(session, "attestedOn", "2024-02-05")));

    assertThat(outcomes(answer)).hasSize(5).containsOnly("recorded");
    assertThat(answer.jsonPath().getList("results.pointer"))
        .isEqualTo(
            List.of(
                "/supervisors/0", "/agreements/0", "/workLogs/0", "/workLogs/1", "/sessions/0"));
    assertThat(answer.jsonPath().getUUID("results[4].id")).isEqualTo(session.get("meetingId"));
    assertThat(typesOf(peer))
        .startsWith(
            AgreementSigned.TYPE,
            AgreementEnded.TYPE,
            WorkLogged.TYPE,
            WorkLogged.TYPE,
            SessionLogged.TYPE,
            SessionAttested.TYPE,
            SupervisionStandingChanged.TYPE);
    var registered = published(supervisor, SupervisorRegistered.TYPE, SupervisorRegistered.class);
    assertThat(registered.importedFrom()).isEqualTo("register-2019");
    assertThat(registered.registeredAt()).isEqualTo("2015-01-01T07:00:00Z");
    assertThat(registered.subject()).isNull();
    var signed = published(agreement, AgreementSigned.TYPE, AgreementSigned.class);
    assertThat(signed.signedOn()).isEqualTo("2020-01-01");
    assertThat(signed.importedFrom()).isEqualTo("register-2019");
    assertThat(published(agreement, AgreementEnded.TYPE, AgreementEnded.class).endedOn())
        .isEqualTo("2024-06-30");
    UUID part = partOf(session, 0);
    var logged = published(part, SessionLogged.TYPE, SessionLogged.class);
    assertThat(logged.on()).isEqualTo("2024-02-02");
    assertThat(logged.importedFrom()).isEqualTo("register-2019");
    var attested = published(part, SessionAttested.TYPE, SessionAttested.class);
    assertThat(attested.supervisorQualified()).isTrue();
    assertThat(attested.attestedAt()).isEqualTo("2024-02-05T07:00:00Z");
    assertThat(attested.attestedOn()).isEqualTo("2024-02-05");
    assertThat(attested.importedFrom()).isEqualTo("register-2019");
  }

  @Test
  void aSessionOfSeveral_isOneFactForEach_withOneCorrelation() {
    Board board = Board.of("us-mt");
    UUID supervisor = board.supervisor();
    UUID one = board.peer();
    UUID other = board.peer();
    board.agreement(supervisor, one);
    board.agreement(supervisor, other);
    Map<String, Object> session = session(supervisor, FIVE, SIX, one, other);

    assertThat(outcomes(board.imports(Rows.of("sessions", session)))).containsExactly("recorded");

    var events =
        ServiceDatabase.rows(
            "SELECT * FROM outbox WHERE correlation_id = ? ORDER BY position",
            Objects.requireNonNull(session.get("meetingId")));
    assertThat(events).extracting(row -> row.get("subject")).containsExactly(one, other);
    assertThat(events)
        .extracting(row -> row.get("aggregateid"))
        .containsExactly(partOf(session, 0), partOf(session, 1));
  }

  @Test
  void theSameRowAgain_isRepeated_andAnotherUnderItsId_isRefused() {
    Board board = Board.of("us-mt");
    UUID supervisor = board.supervisor();
    UUID peer = board.peer();
    UUID agreement = board.agreement(supervisor, peer);
    Map<String, Object> work = work(peer, "2024-02-01", 8);
    Map<String, Object> session = session(supervisor, FIVE, SIX, peer);
    board.imports(Rows.of("workLogs", work), Rows.of("sessions", session)).then().statusCode(200);
    int published = typesOf(peer).size();

    Response again =
        board.imports(
            Rows.of("supervisors", supervisor(supervisor)),
            Rows.of("agreements", agreement(agreement, supervisor, peer)),
            Rows.of("workLogs", with(work, "hours", 8.0), with(work, "hours", 7)),
            Rows.of(
                "sessions",
                with(session, "startedAt", "2024-02-02T17:00:00Z"),
                with(session, "mode", "video")));

    assertThat(outcomes(again))
        .containsExactly("repeated", "repeated", "repeated", "refused", "repeated", "refused");
    assertThat(errors(again, 3)).containsExactly("id-taken /workLogs/1");
    assertThat(errors(again, 5)).containsExactly("id-taken /sessions/1");
    assertThat(typesOf(peer)).hasSize(published);
  }

  @Test
  void anIdThatStandsForSomethingElse_isTaken_alsoWithinOneRequest() {
    Board board = Board.of("us-mt");
    UUID supervisor = board.supervisor();
    UUID peer = board.peer();
    UUID agreement = board.agreement(supervisor, peer);
    UUID live = Visitor.aSupervisor().id();
    Map<String, Object> work = work(peer, "2024-02-01", 8);
    Map<String, Object> one = session(supervisor, FIVE, SIX, peer);
    Map<String, Object> other =
        with(
            session(supervisor, "2024-02-03T17:00:00Z", "2024-02-03T18:00:00Z", peer),
            "attendees",
            List.of(Map.of("sessionId", partOf(one, 0), "peerId", peer)));

    Response answer =
        board.imports(
            Rows.of("supervisors", supervisor(live)),
            Rows.of(
                "workLogs", with(work, "workLogId", agreement), work, with(work, "hours", 1), work),
            Rows.of("sessions", one, other));

    assertThat(outcomes(answer))
        .containsExactly(
            "refused", "refused", "recorded", "refused", "repeated", "recorded", "refused");
    assertThat(errors(answer, 0)).containsExactly("id-taken /supervisors/0");
    assertThat(errors(answer, 1)).containsExactly("id-taken /workLogs/0");
    assertThat(errors(answer, 3)).containsExactly("id-taken /workLogs/2");
    assertThat(errors(answer, 6)).containsExactly("id-taken /sessions/1/attendees/0/sessionId");
  }

  @Test
  void manyRows_takeAsManyStatementsAsOne() {
    Board board = Board.of("us-mt");
    UUID supervisor = board.supervisor();
    UUID peer = board.peer();
    board.agreement(supervisor, peer);
    List<Response> answers = new ArrayList<>();

    int forOne = SqlStatements.during(() -> answers.add(board.imports(days(peer, 1, 2010))));
    int forMany = SqlStatements.during(() -> answers.add(board.imports(days(peer, 400, 2011))));

    assertThat(outcomes(answers.getFirst())).containsExactly("recorded");
    assertThat(outcomes(answers.getLast())).hasSize(400).containsOnly("recorded");
    assertThat(forMany).isEqualTo(forOne).isPositive();
  }

  private static Rows days(UUID peer, int days, int year) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      String on = LocalDate.of(year, 1, 1).plusDays(i).toString();
      rows.add(work(peer, on, 1));
    }
    return new Rows("workLogs", rows);
  }

  private static UUID partOf(Map<String, Object> session, int nth) {
    var attendees = (List<?>) session.get("attendees");
    return UUID.fromString(
        String.valueOf(((Map<?, ?>) Objects.requireNonNull(attendees).get(nth)).get("sessionId")));
  }

  private static <E> E published(UUID aggregate, String type, Class<E> as) {
    var rows =
        ServiceDatabase.rows(
            "SELECT payload FROM outbox WHERE aggregateid = ? AND type = ?", aggregate, type);
    assertThat(rows).describedAs("%s of %s", type, aggregate).hasSize(1);
    return EventJson.read(ServiceDatabase.payloadOf(rows.getFirst()), as);
  }

  private static List<@Nullable Object> typesOf(UUID peer) {
    return ServiceDatabase.rows("SELECT type FROM outbox WHERE subject = ? ORDER BY position", peer)
        .stream()
        .<@Nullable Object>map(row -> row.get("type"))
        .toList();
  }
}
