package org.cairn.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.supervision.Board.agreement;
import static org.cairn.supervision.Board.outcomes;
import static org.cairn.supervision.Board.session;
import static org.cairn.supervision.Board.with;
import static org.cairn.supervision.Board.work;
import static org.cairn.supervision.Visitor.AGREEMENTS;
import static org.cairn.supervision.Visitor.SESSIONS;
import static org.cairn.supervision.Visitor.WORK_LOGS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.cairn.supervision.Board.Rows;
import org.junit.jupiter.api.Test;

/** An imported row has an id of its sender's, which says nothing of when it was. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NewestFirstIT {

  @Test
  void agreements_workAndSessions_areListedByTheirDays_alsoOverPages() {
    Board board = Board.of("us-mt");
    UUID peer = board.peer();
    UUID older = board.supervisor();
    UUID newer = board.supervisor();
    assertThat(
            outcomes(
                board.imports(
                    Rows.of(
                        "agreements",
                        with(agreement(low(), newer, peer), "from", "2023-01-01"),
                        agreement(high(), older, peer)),
                    Rows.of(
                        "workLogs",
                        with(work(peer, "2024-02-02", 2), "workLogId", low()),
                        with(work(peer, "2024-02-01", 1), "workLogId", high())),
                    Rows.of(
                        "sessions",
                        attended(newer, "2024-02-03", peer, low()),
                        attended(newer, "2024-02-02", peer, high())))))
        .containsOnly("recorded");
    Visitor themselves = signedIn(peer);

    assertThat(over(themselves, AGREEMENTS, "from")).containsExactly("2023-01-01", "2020-01-01");
    assertThat(over(themselves, WORK_LOGS, "on")).containsExactly("2024-02-02", "2024-02-01");
    assertThat(over(themselves, SESSIONS, "startedAt"))
        .containsExactly("2024-02-03T17:00:00Z", "2024-02-02T17:00:00Z");
  }

  /** Of rows sorted by the sender's id, one with this id would come last. */
  private static UUID low() {
    return UUID.fromString("00000000-0000-4000-8000" + tail());
  }

  private static UUID high() {
    return UUID.fromString("ffffffff-ffff-4fff-bfff" + tail());
  }

  private static String tail() {
    return UUID.randomUUID().toString().substring(23);
  }

  private static Map<String, Object> attended(
      UUID supervisor, String day, UUID peer, UUID sessionId) {
    return with(
        session(supervisor, day + "T17:00:00Z", day + "T18:00:00Z", peer),
        "attendees",
        List.of(Map.of("sessionId", sessionId, "peerId", peer)));
  }

  /** As if they had claimed the record that the board imported. */
  private static Visitor signedIn(UUID peer) {
    Person person = Person.with(Roles.PEER);
    ServiceDatabase.execute(
        "INSERT INTO identity_binding (kind, subject, person_id) VALUES ('peer', '%s', '%s')"
            .formatted(person.subject(), peer));
    return new Visitor(person, peer);
  }

  /** Of two pages of one row each. */
  private static List<String> over(Visitor visitor, String list, String field) {
    var first = visitor.reads(list + "?limit=1");
    String cursor = first.header("Link").replaceAll(".*cursor=([^&>]+).*", "$1");
    var second = visitor.reads(list + "?limit=1&cursor=" + cursor);
    return List.of(
        first.jsonPath().getString("items[0]." + field),
        second.jsonPath().getString("items[0]." + field));
  }
}
