package org.cairn.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Register.aRegister;
import static org.cairn.applications.Register.outcomes;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who learns the numbers of a peer's certificates. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PeerCertificatesIT {

  private final Visitor board = boardOf("zz");
  private final UUID peer = UUID.randomUUID();
  private final UUID certificate = UUID.randomUUID();

  @Test
  void theBoardThatBroughtACertificateIn_learnsItsNumber_andTheOneOnTheDocument() {
    outcomes(imported("MT-PSS 0042/b"));

    Response read = board.reads(place(peer));

    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.jsonPath().getList("items")).hasSize(1);
    assertThat(read.jsonPath().getString("items[0].printedNumber")).isEqualTo("MT-PSS 0042/b");
    assertThat(read.jsonPath().getUUID("items[0].certificateId")).isEqualTo(certificate);
    Response found =
        given().get("/api/v1/certificates/" + read.jsonPath().getString("items[0].number"));
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.jsonPath().getString("status"))
        .isEqualTo(read.jsonPath().getString("items[0].status"));
    assertThat(found.asString()).doesNotContain("0042");
  }

  @Test
  void anotherBoard_andAnotherPeer_findNothing() {
    outcomes(imported("4711"));

    assertProblem(boardOf("us-mt").reads(place(peer)), 404, "not-found");
    assertProblem(aRegisteredPeer().reads(place(peer)), 404, "not-found");
    assertProblem(board.reads(place(UUID.randomUUID())), 404, "not-found");
  }

  @Test
  void theHolder_seesTheirOwn_andTheLookIsNoted() {
    Visitor holder = aRegisteredPeer();
    UUID application = holder.opens("zz", "youth_peer").jsonPath().getUUID("applicationId");
    assertThat(holder.reads(place(holder.peerId())).jsonPath().getList("items")).isEmpty();
    holder.hasEverythingAccepted(application, board);
    String number =
        board
            .decides(application, "\"v0\"", DecidingIT.approval())
            .jsonPath()
            .getString("certificateNumber");

    Response own = holder.reads(place(holder.peerId()));
    Response boards = board.reads(place(holder.peerId()));

    assertThat(own.jsonPath().getString("items[0].number")).isEqualTo(number);
    assertThat(own.jsonPath().getMap("items[0]")).doesNotContainKey("printedNumber");
    assertThat(boards.jsonPath().getMap("$")).isEqualTo(own.jsonPath().getMap("$"));
    assertThat(
            ServiceDatabase.rows(
                """
                SELECT DISTINCT why FROM audit.entry
                 WHERE action = 'listPeerCertificates' AND ? = ANY (whose) ORDER BY why
                """,
                holder.peerId()))
        .containsExactly(Map.of("why", "board-of-jurisdiction"), Map.of("why", "own-record"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "<script>"})
  void aPrintedNumberThatIsNone_isRefusedInItsRow(String printed) {
    assertThat(outcomes(imported(printed)).getLast())
        .startsWith("/certificates/0 refused invalid-value at /certificates/0/printedNumber");
  }

  @Test
  void anotherPrintedNumber_isAnotherRow() {
    outcomes(imported("4711"));

    assertThat(outcomes(imported("4711")).getLast()).isEqualTo("/certificates/0 repeated");
    assertThat(outcomes(imported("4712")).getLast())
        .isEqualTo("/certificates/0 refused id-taken at /certificates/0");
  }

  private Response imported(String printedNumber) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("certificateId", certificate);
    row.put("peerId", peer);
    row.put("credentialType", "cbhpss");
    row.put("certifiedOn", "2024-07-01");
    row.put("printedNumber", printedNumber);
    return aRegister().peer(peer, "2016-01-10").row("certificates", row).importedBy(board);
  }

  private static String place(UUID peerId) {
    return PEERS + "/" + peerId + "/certificates";
  }
}
