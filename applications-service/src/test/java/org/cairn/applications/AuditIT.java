package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.RefusingTable.When.AT_THE_STATEMENT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Problems;
import org.cairn.kit.testing.RefusingTable;
import org.cairn.kit.testing.ServiceDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every command and every look at a record leaves a line, and none can do without. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AuditIT {

  @Test
  void aRegistration_isRecorded_withTheRecordThatItMade() {
    Visitor peer = aRegisteredPeer();

    assertThat(lines(peer))
        .containsExactly(
            line("registerPeer", "command", peer.peerId(), peer.peerId(), "own-record", "done"));
  }

  @Test
  void anOpening_isRecorded_withTheRulesItApplied_andTheCorrelationOfItsFact() {
    Visitor peer = aRegisteredPeer();
    UUID application = peer.opens("zz", "cbhpss").jsonPath().getUUID("applicationId");

    assertThat(lines(peer))
        .contains(
            line("openApplication", "command", application, peer.peerId(), "own-record", "done"));
    assertThat(
            ServiceDatabase.count(
                """
                SELECT FROM audit.entry e JOIN outbox o ON o.correlation_id = e.correlation
                 WHERE o.aggregateid = ? AND jsonb_array_length(e.findings) > 0
                   AND e.findings -> 0 ?? 'ruleId' AND e.roles = '{peer}'
                """,
                application))
        .isOne();
  }

  @Test
  void aRepeatedRequest_isRecordedAsRepeated_aboutTheSameRecord() {
    Visitor peer = aRegisteredPeer();
    String key = aKey();
    UUID application = peer.opens(key, "zz", "cbhpss").jsonPath().getUUID("applicationId");

    peer.opens(key, "zz", "cbhpss").then().statusCode(201);

    assertThat(lines(peer))
        .endsWith(
            line(
                "openApplication",
                "command",
                application,
                peer.peerId(),
                "own-record",
                "replayed"));
  }

  @Test
  void aRefusedCommand_leavesItsLine_andNothingElse() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);

    peer.opens("nowhere", "cbhpss").then().statusCode(422);

    assertThat(Footprint.of(peer)).isEqualTo(before);
    assertThat(lines(peer))
        .endsWith(
            line(
                "openApplication", "command", null, peer.peerId(), "none", "unknown-jurisdiction"));
  }

  @Test
  void aLookAtARecord_isRecorded_withItsGround() {
    Visitor peer = aRegisteredPeer();
    String application = peer.opens("zz", "cbhpss").header("Location");
    Visitor board = boardOf("zz");

    peer.reads(application).then().statusCode(200);
    board.reads(application).then().statusCode(200);
    board.reads(PEERS + "/" + peer.peerId()).then().statusCode(200);

    UUID id = UUID.fromString(application.substring(application.lastIndexOf('/') + 1));
    assertThat(lines(peer))
        .endsWith(line("getApplication", "read", id, peer.peerId(), "own-record", "done"));
    assertThat(lines(board))
        .containsExactly(
            line("getApplication", "read", id, peer.peerId(), "board-of-jurisdiction", "done"),
            line("getPeer", "read", peer.peerId(), peer.peerId(), "board-of-jurisdiction", "done"));
  }

  @Test
  void aPageOfAList_isOneLook_atEverybodyOnIt() {
    Visitor one = aRegisteredPeer();
    Visitor other = aRegisteredPeer();
    one.opens("zz", "cbhpss").then().statusCode(201);
    other.opens("zz", "cbhpss").then().statusCode(201);
    Visitor board = boardOf("zz");

    board.reads(APPLICATIONS + "?limit=2").then().statusCode(200);

    assertThat(lines(board)).hasSize(1);
    assertThat(lines(board).getFirst().whose())
        .containsExactlyInAnyOrder(one.peerId(), other.peerId());
  }

  @Test
  void whatIsNotTheirs_isRefused_andTheAttemptIsRecorded_withWhoseItWas() {
    Visitor peer = aRegisteredPeer();
    String application = peer.opens("zz", "cbhpss").header("Location");
    UUID id = UUID.fromString(application.substring(application.lastIndexOf('/') + 1));
    Visitor stranger = boardOf("us-mt");

    stranger.reads(application).then().statusCode(404);
    stranger.reads(PEERS + "/" + peer.peerId()).then().statusCode(404);

    assertThat(lines(stranger))
        .containsExactly(
            line("getApplication", "read", id, peer.peerId(), "none", "not-found"),
            line("getPeer", "read", peer.peerId(), peer.peerId(), "none", "not-found"));
  }

  @Test
  void whoLacksTheRole_isRecordedToo() {
    Visitor auditor = Visitor.with(Roles.AUDITOR);
    UUID id = UUID.randomUUID();

    auditor.reads(PEERS + "/" + id).then().statusCode(403);

    assertThat(lines(auditor))
        .containsExactly(line("getPeer", "read", id, id, "none", "role-missing"));
  }

  @Test
  void whoIsNotSignedIn_isNotRecorded() {
    long before = ServiceDatabase.count("SELECT FROM audit.entry");

    io.restassured.RestAssured.given().get(PEERS + "/" + UUID.randomUUID()).then().statusCode(401);

    assertThat(ServiceDatabase.count("SELECT FROM audit.entry")).isEqualTo(before);
  }

  @Test
  void whatCannotBeRecorded_isNotShown() {
    Visitor peer = aRegisteredPeer();
    String application = peer.opens("zz", "cbhpss").header("Location");

    for (String path : List.of(application, APPLICATIONS, PEERS + "/" + peer.peerId())) {
      Response answer;
      try (var _ = new RefusingTable("audit.entry", AT_THE_STATEMENT)) {
        answer = peer.reads(path);
      }
      Problems.assertProblem(answer, 503, "temporarily-unavailable");
      assertThat(answer.asString()).doesNotContain("zz").doesNotContain("Family");
    }
  }

  @Test
  void aRefusalThatCannotBeRecorded_isNotGiven() {
    Visitor peer = aPeer();

    Response answer;
    try (var _ = new RefusingTable("audit.entry", AT_THE_STATEMENT)) {
      answer = peer.reads(APPLICATIONS + "/" + UUID.randomUUID());
    }

    Problems.assertProblem(answer, 503, "temporarily-unavailable");
  }

  @Test
  void aCommandThatCannotBeRecorded_didNotHappen() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);
    String key = aKey();

    Response answer;
    try (var _ = new RefusingTable("audit.entry", AT_THE_STATEMENT)) {
      answer = peer.opens(key, "zz", "cbhpss");
    }

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
    assertThat(Footprint.of(peer)).isEqualTo(before);
    peer.opens(key, "zz", "cbhpss").then().statusCode(201);
  }

  @Test
  void aCommandThatDidNotHappen_hasNoLineThatItDid() {
    Visitor peer = aRegisteredPeer();

    try (var _ = new RefusingTable("application", RefusingTable.When.AT_COMMIT)) {
      peer.opens("zz", "cbhpss").then().statusCode(500);
    }

    assertThat(lines(peer)).extracting(Line::action).containsExactly("registerPeer");
  }

  /** A line of the log, as far as it does not differ from run to run. */
  record Line(
      String action,
      String kind,
      @Nullable UUID record,
      List<UUID> whose,
      String why,
      String outcome) {}

  private static Line line(
      String action, String kind, @Nullable UUID record, UUID whose, String why, String outcome) {
    return new Line(action, kind, record, List.of(whose), why, outcome);
  }

  private static List<Line> lines(Visitor visitor) {
    return ServiceDatabase.rows(
            """
            SELECT action, kind, record, array_to_string(whose, ',') AS whose, why, outcome
              FROM audit.entry WHERE who = ? ORDER BY position
            """,
            visitor.subject())
        .stream()
        .map(AuditIT::line)
        .toList();
  }

  private static Line line(Map<String, @Nullable Object> row) {
    return new Line(
        text(row, "action"),
        text(row, "kind"),
        (UUID) row.get("record"),
        Arrays.stream(text(row, "whose").split(",", -1))
            .filter(id -> !id.isEmpty())
            .map(UUID::fromString)
            .toList(),
        text(row, "why"),
        text(row, "outcome"));
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}
