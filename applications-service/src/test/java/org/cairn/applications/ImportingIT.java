package org.cairn.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Problems.assertProblem;
import static org.cairn.applications.Problems.pointers;
import static org.cairn.applications.Register.aRegister;
import static org.cairn.applications.Register.aRegisterOf;
import static org.cairn.applications.Register.outcomes;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;

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
import org.cairn.kit.testing.PlatformResource;
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
  void aWholePast_isBroughtInAtOnce_alsoWithASecondTry() {
    UUID second = UUID.randomUUID();

    Response answer =
        aRegister()
            .peer(peer, "2016-01-10")
            .application(application, peer, "2016-02-01")
            .application(second, peer, "2017-05-01")
            .denial(application, "2016-06-01", "training-hours")
            .certificateOf(second, certificate, peer, "2017-07-01")
            .broughtInBy(board);

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
  void facts_tellTheirOwnDays_andWhereTheyCameFrom() {
    aRegister()
        .peer(peer, "2016-01-10")
        .application(application, peer, "2016-02-01")
        .denial(application, "2016-06-01", "training-hours", "training-hours")
        .certificate(certificate, peer, "2017-07-01", "2019-06-01")
        .broughtInBy(board)
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
  void oneBadRow_leavesTheGoodOnes() {
    UUID other = UUID.randomUUID();

    Response answer =
        aRegister()
            .peer(peer, "2999-01-01")
            .peer(other, "2016-01-10")
            .row("peers", Map.of("registeredOn", "2016-01-10"))
            .application(application, other, "2016-02-01")
            .row("applications", Map.of("applicationId", UUID.randomUUID(), "peerId", other))
            .application(UUID.randomUUID(), other, "2016-03-01")
            .withdrawal(application, "2016-01-31")
            .denial(application, "2016-06-01", "no-such-rule")
            .certificate(certificate, other, "2017-07-01", "2017-06-01")
            .certificate(UUID.randomUUID(), other, "1999-07-01")
            .broughtInBy(board);

    assertThat(outcomes(answer))
        .containsExactly(
            "/peers/0 refused in-the-future at /peers/0/registeredOn",
            "/peers/1 recorded",
            "/peers/2 refused invalid-value at /peers/2/peerId",
            "/applications/0 recorded",
            "/applications/1 refused invalid-value at /applications/1/credentialType"
                + " invalid-value at /applications/1/openedOn",
            "/applications/2 refused application-already-open at /applications/2",
            "/withdrawals/0 refused before-opening at /withdrawals/0/withdrawnOn",
            "/denials/0 refused unknown-ground at /denials/0/grounds/0",
            "/certificates/0 refused renewal-out-of-turn at /certificates/0/renewedOn/0",
            "/certificates/1 refused unknown-credential-type at /certificates/1/credentialType");
    assertThat(types(other)).containsExactly("PeerImported.v1", "ApplicationOpened.v1");
    assertThat(board.reads(PEERS + "/" + peer).statusCode()).isEqualTo(404);
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
    outcomes(past.broughtInBy(board));
    List<String> told = types(peer);

    assertThat(outcomes(past.broughtInBy(board)))
        .hasSize(6)
        .allMatch(it -> it.contains("repeated"));
    assertThat(types(peer)).isEqualTo(told);
  }

  @Test
  void anotherRowUnderAKnownId_isRefused() {
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .application(application, peer, "2016-02-01")
            .withdrawal(application, "2016-03-01")
            .certificate(certificate, peer, "2018-07-01")
            .broughtInBy(board));

    Response answer =
        aRegister()
            .peer(peer, "2016-01-11")
            .application(application, peer, "2016-02-02")
            .withdrawal(application, "2016-03-02")
            .denial(application, "2016-03-01", "education")
            .certificate(certificate, peer, "2018-07-01", "2019-06-01")
            .broughtInBy(board);

    assertThat(outcomes(answer))
        .containsExactly(
            "/peers/0 refused id-taken at /peers/0",
            "/applications/0 refused id-taken at /applications/0",
            "/withdrawals/0 refused id-taken at /withdrawals/0",
            "/denials/0 refused application-already-withdrawn at /denials/0",
            "/certificates/0 refused id-taken at /certificates/0");
  }

  @Test
  void whoeverThisBoardDidNotBringIn_looksTheSame() {
    UUID ofAnother = UUID.randomUUID();
    UUID theirs = UUID.randomUUID();
    outcomes(
        aRegisterOf("us-mt")
            .peer(ofAnother, "2024-01-10")
            .application(theirs, ofAnother, "2024-02-01")
            .broughtInBy(boardOf("us-mt")));
    Visitor registered = aRegisteredPeer();
    UUID live = registered.applies();
    outcomes(aRegister().peer(peer, "2016-01-10").broughtInBy(board));

    Response answer =
        aRegister()
            .peer(registered.peerId(), "2016-01-10")
            .application(UUID.randomUUID(), UUID.randomUUID(), "2016-02-01")
            .application(UUID.randomUUID(), ofAnother, "2016-02-01")
            .application(UUID.randomUUID(), registered.peerId(), "2016-02-01")
            .withdrawal(UUID.randomUUID(), "2024-03-01")
            .withdrawal(theirs, "2024-03-01")
            .withdrawal(live, "2024-03-01")
            .certificateOf(theirs, certificate, peer, "2024-07-01")
            .broughtInBy(board);

    String unknown = " refused peer-not-imported-here at ";
    assertThat(outcomes(answer))
        .containsExactly(
            "/peers/0 refused id-taken at /peers/0",
            "/applications/0" + unknown + "/applications/0/peerId",
            "/applications/1" + unknown + "/applications/1/peerId",
            "/applications/2" + unknown + "/applications/2/peerId",
            "/withdrawals/0" + unknown + "/withdrawals/0/applicationId",
            "/withdrawals/1" + unknown + "/withdrawals/1/applicationId",
            "/withdrawals/2" + unknown + "/withdrawals/2/applicationId",
            "/certificates/0" + unknown + "/certificates/0/applicationId");
  }

  @Test
  void anImportedCertificate_canBeLookedUp_withItsRenewals_andWithoutAName() {
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .certificate(certificate, peer, "2017-07-01", "2019-06-01")
            .broughtInBy(board));
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
    outcomes(aRegister().peer(peer, "2016-01-10").broughtInBy(board));

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
    String first = past.broughtInBy(board, key).asString();

    assertThat(past.broughtInBy(board, key).asString()).isEqualTo(first).contains("recorded");
    assertProblem(
        past.application(application, peer, "2016-02-01").broughtInBy(board, key),
        422,
        "idempotency-key-reused");
  }

  @Test
  void anImport_isOneLineInTheAuditLog_aboutEverybodyItChanged() {
    UUID other = UUID.randomUUID();
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .peer(other, "2016-01-10")
            .application(application, peer, "2016-02-01")
            .broughtInBy(board));

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

  @Test
  void whatIsNoImport_isRefused_asAWhole() {
    assertProblem(aRegister().broughtInBy(board), 422, "number-of-rows");
    assertProblem(aRegisterOf("us-mt").peer(peer, "2024-01-10").broughtInBy(board), 404);
    assertProblem(
        aRegisterOf("nowhere").peer(peer, "2024-01-10").broughtInBy(boardOf("nowhere")),
        422,
        "unknown-jurisdiction");
    assertProblem(aRegister().with("nothing", 1).broughtInBy(board), 422, "unknown-field");
    assertProblem(
        aRegister().row("peers", Map.of("peerId", peer, "registeredOn", 7)).broughtInBy(board),
        422,
        "wrong-type");
    Response blank = aRegister().with("importedFrom", "Old Register").broughtInBy(board);
    assertProblem(blank, 422, "invalid-value");
    assertThat(pointers(blank)).containsExactly("/importedFrom");
    assertProblem(
        board.asks().contentType("application/json").body("{}").post(Register.IMPORTS), 422);
    assertThat(board.reads(PEERS + "/" + peer).statusCode()).isEqualTo(404);
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
