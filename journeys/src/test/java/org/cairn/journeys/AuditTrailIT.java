package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.journeys.Applicant.STAFF;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.evidence.AuditVerify;
import org.cairn.journeys.evidence.TamperedRow;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.Database;
import org.cairn.journeys.running.ProgramResult;
import org.cairn.journeys.running.Signal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit log of a short story: its entries, and whether tampering is detected. */
@ExtendWith(CairnSystem.class)
class AuditTrailIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final SampleDocument DOCUMENT = SampleDocument.aPdf();

  private static Applicant peer;
  private static String document;
  private static List<JsonNode> trail;

  @BeforeAll
  static void aShortStory() {
    Outage.awaitUp();
    peer = Applicant.named("load-060");
    Answer receipt = peer.submits("training-hours", DOCUMENT);
    document = Applicant.documentOf(receipt);
    peer.submits("training-hours", DOCUMENT);
    peer.person().asks(Call.get(Person.APPLICATIONS));
    peer.person().asks(SampleDocuments.list(peer.applicationId()));
    peer.downloads(document, 1);
    Person.named("peer2").asks(SampleDocuments.read(document));
    STAFF.asks(SampleDocuments.read(document));
    STAFF.asks(SampleDocuments.reject(document, receipt.header("ETag"), "unsigned"));
    trail = trailOfThePeer();
  }

  private static List<JsonNode> trailOfThePeer() {
    String path = "/api/v1/audit/applications?limit=100&whose=" + peer.peerId();
    Answer page =
        await()
            .atMost(TIMEOUT)
            .until(
                () -> Person.named("auditor").asks(Call.get(path)),
                answer -> answer.status() != 429);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    var rows = new ArrayList<JsonNode>();
    page.json().path("items").forEach(rows::add);
    return rows.reversed();
  }

  @Test
  void everyCommandAndEveryReadHasExactlyOneEntry() {
    assertThat(trail)
        .extracting(row -> row.path("action").asText() + " " + row.path("outcome").asText())
        .containsExactly(
            "registerPeer done",
            "openApplication done",
            "submitDocument done",
            "submitDocument done",
            "listApplications done",
            "listDocuments done",
            "downloadDocument done",
            "getDocument not-found",
            "getDocument done",
            "reviewDocument done");
  }

  @Test
  void everyEntryStatesItsAccessBasis() {
    assertThat(trail)
        .extracting(row -> row.path("why").asText())
        .containsOnly("own-record", "none", "board-of-jurisdiction");
    assertThat(trail.get(7).path("why").asText()).isEqualTo("none");
    assertThat(trail.getLast().path("why").asText()).isEqualTo("board-of-jurisdiction");
    assertThat(trail).allSatisfy(row -> assertThat(row.path("who").asText()).isNotBlank());
  }

  @Test
  void onlyAnAuditorReadsTheLog() {
    Call call = Call.get("/api/v1/audit/applications");

    BadInputIT.assertRefused(peer.person().asks(call), 403, "role-missing");
    BadInputIT.assertRefused(STAFF.asks(call), 403, "role-missing");
  }

  @Test
  void afterCrashesTheLogIsSound_andAChangedEntryIsNamed() {
    Outage.of("applications", Signal.KILL).awaitReturn();
    Outage.of("postgres", Signal.KILL).awaitReturn();
    Outage.awaitUp();
    var verify = new AuditVerify(CairnSystem.root(), CairnSystem.stateFolder());
    Database database = CairnSystem.now().database("applications");
    Long position =
        await()
            .atMost(TIMEOUT)
            .ignoreExceptions()
            .until(
                () -> TamperedRow.sealedRow(database, "reviewDocument", document),
                row -> row != null);

    ProgramResult sound = verify.all();
    ProgramResult tampered;
    try (var _ = TamperedRow.change(database, position)) {
      tampered = verify.of("applications");
    }
    ProgramResult restored = verify.of("applications");

    assertThat(sound.status()).as(sound.output()).isZero();
    assertThat(tampered.status()).as(tampered.output()).isEqualTo(1);
    assertThat(tampered.output()).containsPattern("altered.*\\b" + position + "\\b");
    assertThat(restored.status()).as(restored.output()).isZero();
  }
}
