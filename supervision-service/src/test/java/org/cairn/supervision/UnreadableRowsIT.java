package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.Board.errors;
import static org.cairn.supervision.Board.outcomes;
import static org.cairn.supervision.Board.session;
import static org.cairn.supervision.Board.with;
import static org.cairn.supervision.Board.work;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.supervision.Board.Rows;
import org.junit.jupiter.api.Test;

/** Rows of an import whose values are of another kind. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class UnreadableRowsIT {

  private static final String FIVE = "2024-02-02T17:00:00Z";
  private static final String SIX = "2024-02-02T18:00:00Z";

  @Test
  void aRowThatCannotBeRead_isAnsweredWithAllItsFaults_andStopsNoOther() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    UUID supervisor = board.supervisor();
    board.agreement(supervisor, peer);
    Map<String, Object> good = work(peer, "2024-02-01", 1);
    Map<String, Object> met = session(supervisor, FIVE, SIX, peer);

    Response answer =
        board.imports(
            Rows.of("workLogs", with(with(good, "hours", "one"), "wish", 1), good),
            Rows.of(
                "sessions",
                with(with(met, "mode", "by_letter"), "startedAt", "2024-02-30T17:00:00Z"),
                with(met, "attendees", List.of("somebody"))));

    assertThat(outcomes(answer)).containsExactly("refused", "recorded", "refused", "refused");
    assertThat(errors(answer, 0))
        .containsExactly("wrong-type /workLogs/0/hours", "unknown-field /workLogs/0/wish");
    assertThat(errors(answer, 2))
        .containsExactly("wrong-type /sessions/0/mode", "wrong-type /sessions/0/startedAt");
    assertThat(errors(answer, 3)).containsExactly("wrong-type /sessions/1/attendees/0");
  }
}
