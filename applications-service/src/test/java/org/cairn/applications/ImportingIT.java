package org.cairn.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.applications.Register.aRegister;
import static org.cairn.applications.Register.outcomes;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Together;
import org.junit.jupiter.api.Test;

/** What was recorded elsewhere before becomes part of the record, row by row. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportingIT {

  private final Visitor board = boardOf("zz");
  private final UUID peer = UUID.randomUUID();
  private final UUID application = UUID.randomUUID();
  private final UUID certificate = UUID.randomUUID();

  @Test
  void aWholeHistory_isImportedAtOnce_alsoWithASecondTry() {
    UUID second = UUID.randomUUID();

    Response answer =
        aRegister()
            .peer(peer, "2016-01-10")
            .application(application, peer, "2016-02-01")
            .application(second, peer, "2017-05-01")
            .denial(application, "2016-06-01", "training-hours")
            .certificateOf(second, certificate, peer, "2017-07-01")
            .importedBy(board);

    assertThat(outcomes(answer))
        .containsExactly(
            "/peers/0 recorded",
            "/applications/0 recorded",
            "/applications/1 recorded",
            "/denials/0 recorded",
            "/certificates/0 recorded");
    assertThat(answer.jsonPath().getUUID("results[4].id")).isEqualTo(certificate);
    assertThat(types(peer))
        .containsExactly(
            "PeerImported.v1",
            "ApplicationOpened.v1",
            "ApplicationDenied.v1",
            "ApplicationOpened.v1",
            "CertificateIssued.v1");
    assertThat(board.reads(APPLICATIONS + "/" + application).jsonPath().getString("status"))
        .isEqualTo("denied");
    assertThat(
            board.reads(APPLICATIONS + "/" + second + "/decision").jsonPath().getString("outcome"))
        .isEqualTo("approved");
  }

  @Test
  void anApplication_mayFollowOnTheSameDay_andEndOnTheDayOnWhichItBegan() {
    UUID second = UUID.randomUUID();

    Response answer =
        aRegister()
            .peer(peer, "2016-01-10")
            .application(second, peer, "2016-06-01")
            .application(application, peer, "2016-02-01")
            .withdrawal(second, "2016-06-01")
            .denial(application, "2016-06-01", "training-hours")
            .importedBy(board);

    assertThat(outcomes(answer)).hasSize(5).allMatch(it -> it.endsWith(" recorded"));
  }

  @Test
  void anApplicationOfAnEarlierImport_isEnded_beforeTheNextOneIsOpen() {
    UUID second = UUID.randomUUID();
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .application(application, peer, "2016-02-01")
            .importedBy(board));

    Response answer =
        aRegister()
            .application(second, peer, "2017-02-01")
            .denial(application, "2016-06-01", "training-hours")
            .importedBy(board);

    assertThat(outcomes(answer)).containsExactly("/applications/0 recorded", "/denials/0 recorded");
    Response read = board.reads(APPLICATIONS + "/" + application);
    assertThat(read.jsonPath().getString("decidedOn")).isEqualTo("2016-06-01");
    assertThat(read.header("ETag")).isEqualTo("\"v1\"");
  }

  @Test
  void facts_tellTheirOwnDays_andWhereTheyCameFrom() {
    aRegister()
        .peer(peer, "2016-01-10")
        .application(application, peer, "2016-02-01")
        .denial(application, "2016-06-01", "training-hours", "training-hours")
        .certificate(certificate, peer, "2017-07-01", "2019-06-01")
        .importedBy(board)
        .then()
        .statusCode(200);

    assertThat(EventJson.read(payload(peer, PeerImported.TYPE), PeerImported.class))
        .extracting(it -> it.jurisdiction() + " " + it.registeredOn() + " " + it.importedFrom())
        .isEqualTo("zz 2016-01-10 old-register");
    var denied =
        EventJson.read(payload(application, ApplicationDenied.TYPE), ApplicationDenied.class);
    assertThat(denied.deniedOn() + " " + denied.importedFrom())
        .isEqualTo("2016-06-01 old-register");
    assertThat(denied.findings())
        .extracting(it -> it.ruleId() + " " + it.outcome())
        .containsExactly("training-hours not_met");
    var issued =
        EventJson.read(payload(certificate, CertificateIssued.TYPE), CertificateIssued.class);
    assertThat(issued.certifiedOn() + " " + issued.importedFrom() + " " + issued.applicationId())
        .isEqualTo("2017-07-01 old-register null");
    assertThat(issued.segments().getFirst().from()).isEqualTo("2017-07-01");
  }

  @Test
  void theSameRowsAgain_areRepeated_andTellNothingNew() {
    UUID second = UUID.randomUUID();
    var past =
        aRegister()
            .peer(peer, "2016-01-10")
            .application(application, peer, "2016-02-01")
            .application(second, peer, "2018-02-01")
            .withdrawal(application, "2016-03-01")
            .denial(second, "2018-03-01", "education", "training-hours")
            .certificate(certificate, peer, "2018-07-01", "2019-06-01");
    outcomes(past.importedBy(board));
    List<String> published = types(peer);

    assertThat(outcomes(past.importedBy(board))).hasSize(6).allMatch(it -> it.contains("repeated"));
    assertThat(types(peer)).isEqualTo(published);
  }

  @Test
  void anImportedCertificate_canBeLookedUp_withItsRenewals_andWithoutAName() {
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .certificate(certificate, peer, "2017-07-01", "2019-06-01")
            .importedBy(board));
    var row =
        ServiceDatabase.rows("SELECT number FROM certificate WHERE id = ?", certificate).getFirst();

    Response found = given().get("/api/v1/certificates/" + row.get("number"));

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.jsonPath().getMap("")).doesNotContainKeys("givenName", "familyName");
    var issued =
        EventJson.read(payload(certificate, CertificateIssued.TYPE), CertificateIssued.class);
    assertThat(found.jsonPath().getString("status"))
        .isEqualTo(issued.segments().getLast().status());
    assertThat(found.jsonPath().getString("since"))
        .isEqualTo(issued.segments().getLast().from().toString());
  }

  @Test
  void anImportedRecord_isOpenToItsBoardAlone_andHasNoName() {
    outcomes(aRegister().peer(peer, "2016-01-10").importedBy(board));

    Response read = board.reads(PEERS + "/" + peer);

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.jsonPath().getMap(""))
        .containsOnlyKeys("peerId", "registeredOn", "importedFrom");
    assertProblem(boardOf("us-mt").reads(PEERS + "/" + peer), 404, "not-found");
    assertThat(ServiceDatabase.count("SELECT FROM identity_binding WHERE person_id = ?", peer))
        .isZero();
  }

  @Test
  void aRepeatedRequest_isAnsweredAsBefore_andAnotherUnderItsKeyIsRefused() {
    String key = aKey();
    var past = aRegister().peer(peer, "2016-01-10");
    String first = past.importedBy(board, key).asString();

    assertThat(past.importedBy(board, key).asString()).isEqualTo(first).contains("recorded");
    assertProblem(
        past.application(application, peer, "2016-02-01").importedBy(board, key),
        422,
        "idempotency-key-reused");
  }

  @Test
  void theSameRowsInTwoRequestsAtOnce_areRecordedOnce() {
    var past = aRegister().peer(peer, "2016-01-10").certificate(certificate, peer, "2017-07-01");

    List<Response> answers;
    try (var together = new Together();
        var peers = new LockedTable("peer")) {
      var first = together.send(() -> past.importedBy(board));
      peers.awaitWaiting(1);
      var second = together.send(() -> past.importedBy(board));
      await()
          .untilAsserted(() ->
              assertThat(ServiceDatabase.count("SELECT FROM pg_locks WHERE NOT granted"))
                  .isEqualTo(2));
      peers.release();
      answers = List.of(Together.answerOf(first), Together.answerOf(second));
    }

    assertThat(outcomes(answers.getFirst()))
        .containsExactly("/peers/0 recorded", "/certificates/0 recorded");
    assertThat(outcomes(answers.getLast()))
        .containsExactly("/peers/0 repeated", "/certificates/0 repeated");
    assertThat(types(peer)).containsExactly("PeerImported.v1", "CertificateIssued.v1");
  }

  @Test
  void anImport_isOneLineInTheAuditLog_aboutEverybodyItChanged() {
    UUID other = UUID.randomUUID();
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .peer(other, "2016-01-10")
            .application(application, peer, "2016-02-01")
            .importedBy(board));

    var entries =
        ServiceDatabase.rows(
            """
            SELECT why, outcome, cardinality(whose) AS people, ? = ANY (whose) AS peer FROM audit.entry
             WHERE who = ? AND action = 'importApplications'
            """,
            peer,
            board.subject());
    assertThat(entries)
        .containsExactly(
            Map.of("why", "board-of-jurisdiction", "outcome", "done", "people", 2, "peer", true));
  }

  private static List<String> types(UUID about) {
    return ServiceDatabase.rows(
            """
            SELECT replace(type, 'org.cairn.applications.', '') AS type FROM outbox
             WHERE subject = ? ORDER BY position
            """,
            about)
        .stream()
        .map(row -> String.valueOf(row.get("type")))
        .toList();
  }

  private static byte[] payload(UUID aggregate, String type) {
    var rows =
        ServiceDatabase.rows(
            "SELECT payload FROM outbox WHERE aggregateid = ? AND type = ?", aggregate, type);
    assertThat(rows).hasSize(1);
    return ServiceDatabase.payloadOf(rows.getFirst());
  }
}
