package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.journeys.Applicant.STAFF;
import static org.cairn.journeys.Applicant.documentOf;

import java.time.Duration;
import java.util.Map;
import org.cairn.journeys.Applicant.ExpectedEntry;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is submitted, rejected, replaced and accepted, and every step is visible. */
@ExtendWith(CairnSystem.class)
class DocumentsToTimelineIT {
  private static final String REQUIREMENT = "training-hours";
  private static final SampleDocument DARK = SampleDocument.aPdf();
  private static final SampleDocument READABLE = SampleDocument.aPdf();

  private static Applicant peer;
  private static Answer receipt;
  private static Answer again;
  private static Answer rejected;
  private static Answer accepted;
  private static Map<String, String> checklistAfterSubmission;
  private static String document;

  @BeforeAll
  static void aDocumentIsSubmittedAndReviewed() {
    peer = Applicant.named("load-047");
    receipt = peer.submits(REQUIREMENT, DARK);
    document = documentOf(receipt);
    again = peer.submits(REQUIREMENT, DARK);
    checklistAfterSubmission = peer.checklist();
    rejected = STAFF.asks(SampleDocuments.reject(document, receipt.header("ETag"), "illegible"));
    Answer replaced =
        peer.person().asks(SampleDocuments.replace(document, rejected.header("ETag"), READABLE));
    accepted = STAFF.asks(SampleDocuments.accept(document, replaced.header("ETag")));
  }

  @Test
  void theSubmissionReturnsAReceipt() {
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    assertThat(receipt.text("number")).matches("R-[0-9A-Z]{26}");
    assertThat(receipt.json().at("/details/sha256").asText()).isEqualTo(DARK.sha256());
    assertThat(checklistAfterSubmission).containsEntry(REQUIREMENT, "received");
  }

  @Test
  void theSameBytesAgain_getTheSameReceipt() {
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(receipt.body());
  }

  @Test
  void theChecklistShowsTheReview() {
    assertThat(rejected.text("status")).isEqualTo("rejected");
    assertThat(accepted.text("status")).isEqualTo("accepted");
    assertThat(peer.checklist()).containsEntry(REQUIREMENT, "accepted");
  }

  @Test
  void everyStepIsAnEntryOfTheTimeline() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(peer.documentEntries())
                .containsExactly(
                    new ExpectedEntry("DocumentReceived", document, 1),
                    new ExpectedEntry("DocumentRejected", document, 2),
                    new ExpectedEntry("DocumentReceived", document, 3),
                    new ExpectedEntry("DocumentAccepted", document, 4)));
  }

  @Test
  void bothFilesAreDownloadedByteForByte() {
    assertThat(peer.downloads(document, 1).bytes()).isEqualTo(DARK.bytes());
    assertThat(peer.downloads(document, 2).bytes()).isEqualTo(READABLE.bytes());
    assertThat(STAFF.asks(SampleDocuments.download(document, 2)).bytes())
        .isEqualTo(READABLE.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"peer2", "zz-board"})
  void callersWithNoRelationshipToTheCase_get404(String account) {
    Person stranger = Person.named(account);

    for (Call call :
        new Call[] {
          SampleDocuments.list(peer.applicationId()),
          SampleDocuments.read(document),
          SampleDocuments.download(document, 1),
          SampleDocuments.submit(peer.applicationId(), REQUIREMENT, DARK)
        }) {
      BadInputIT.assertRefused(stranger.asks(call), 404, "not-found");
    }
  }

  @Test
  void moreThanTwentyFiveMegabytes_areRefused() {
    Answer refused = peer.submits("supervision-plan", SampleDocument.aPdfOfSize(26 * 1024 * 1024));

    BadInputIT.assertRefused(refused, 413, "body-too-large");
    assertThat(peer.checklist()).containsEntry("supervision-plan", "missing");
  }

  @Test
  void aProgramNamedAsAPdf_isRefused() {
    var program = new SampleDocument("program.pdf", new byte[] {'M', 'Z', 1, 2, 3, 4, 5, 6});

    BadInputIT.assertRefused(peer.submits("supervision-plan", program), 422, "document-type");
  }
}
