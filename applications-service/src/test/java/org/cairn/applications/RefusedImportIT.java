package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Register.aRegister;
import static org.cairn.applications.Register.aRegisterOf;
import static org.cairn.applications.Register.outcomes;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;

/** An invalid row is refused with its place, and stops no other. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RefusedImportIT {

  private final Visitor board = boardOf("zz");
  private final UUID peer = UUID.randomUUID();
  private final UUID application = UUID.randomUUID();
  private final UUID certificate = UUID.randomUUID();

  @Test
  void oneBadRow_leavesTheGoodOnes() {
    UUID other = UUID.randomUUID();

    Response answer =
        aRegister()
            .peer(peer, "2199-01-01")
            .peer(other, "2016-01-10")
            .row("peers", Map.of("registeredOn", "2016-01-10"))
            .application(application, other, "2016-02-01")
            .row("applications", Map.of("applicationId", UUID.randomUUID(), "peerId", other))
            .application(UUID.randomUUID(), other, "2016-03-01")
            .withdrawal(application, "2016-01-31")
            .denial(application, "2016-06-01", "no-such-rule")
            .certificate(certificate, other, "2017-07-01", "2017-06-01")
            .certificate(UUID.randomUUID(), other, "1999-07-01")
            .importedBy(board);

    assertThat(outcomes(answer))
        .containsExactly(
            "/peers/0 refused date-in-future at /peers/0/registeredOn",
            "/peers/1 recorded",
            "/peers/2 refused invalid-value at /peers/2/peerId",
            "/applications/0 recorded",
            "/applications/1 refused invalid-value at /applications/1/credentialType"
                + " invalid-value at /applications/1/openedOn",
            "/applications/2 refused application-already-open at /applications/2",
            "/withdrawals/0 refused before-opening at /withdrawals/0/withdrawnOn",
            "/denials/0 refused unknown-reason at /denials/0/reasons/0",
            "/certificates/0 refused renewal-out-of-turn at /certificates/0/renewedOn/0",
            "/certificates/1 refused unknown-credential-type at /certificates/1/credentialType");
    assertThat(ServiceDatabase.count("SELECT FROM outbox WHERE subject = ?", other)).isEqualTo(2);
    assertThat(board.reads(PEERS + "/" + peer).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherRowUnderAKnownId_isRefused() {
    outcomes(
        aRegister()
            .peer(peer, "2016-01-10")
            .application(application, peer, "2016-02-01")
            .withdrawal(application, "2016-03-01")
            .certificate(certificate, peer, "2018-07-01")
            .importedBy(board));

    Response answer =
        aRegister()
            .peer(peer, "2016-01-11")
            .application(application, peer, "2016-02-02")
            .withdrawal(application, "2016-03-02")
            .denial(application, "2016-03-01", "education")
            .certificate(certificate, peer, "2018-07-01", "2019-06-01")
            .importedBy(board);

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
            .importedBy(boardOf("us-mt")));
    Visitor registered = aRegisteredPeer();
    UUID live = registered.applies();
    outcomes(aRegister().peer(peer, "2016-01-10").importedBy(board));

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
            .importedBy(board);

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
  void aRowThatCannotBeRead_getsAllItsFaults_andStopsNoOther() {
    UUID other = UUID.randomUUID();

    Response answer =
        aRegister()
            .row("peers", Map.of("peerId", peer, "registeredOn", 7, "name", "x"))
            .peer(other, "2016-01-10")
            .row("certificates", Map.of("certificateId", "7", "renewedOn", List.of("2017-02-30")))
            .importedBy(board);

    assertThat(outcomes(answer))
        .containsExactly(
            "/peers/0 refused unknown-field at /peers/0/name"
                + " wrong-type at /peers/0/registeredOn",
            "/peers/1 recorded",
            "/certificates/0 refused wrong-type at /certificates/0/certificateId"
                + " invalid-value at /certificates/0/certifiedOn"
                + " invalid-value at /certificates/0/credentialType"
                + " invalid-value at /certificates/0/peerId"
                + " wrong-type at /certificates/0/renewedOn/0");
    assertThat(board.reads(PEERS + "/" + peer).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoImport_isRefused_asAWhole() {
    assertProblem(aRegister().importedBy(board), 422, "invalid-value");
    assertProblem(aRegisterOf("us-mt").peer(peer, "2024-01-10").importedBy(board), 404);
    assertProblem(
        aRegisterOf("nowhere").peer(peer, "2024-01-10").importedBy(boardOf("nowhere")),
        422,
        "unknown-jurisdiction");
    assertProblem(aRegister().with("nothing", 1).importedBy(board), 422, "unknown-field");
    Response blank = aRegister().with("importedFrom", "Old Register").importedBy(board);
    assertProblem(blank, 422, "invalid-value");
    assertThat(pointers(blank)).containsExactly("/importedFrom");
    assertProblem(
        board.asks().contentType("application/json").body("{}").post(Register.IMPORTS), 422);
    assertThat(board.reads(PEERS + "/" + peer).statusCode()).isEqualTo(404);
  }
}
