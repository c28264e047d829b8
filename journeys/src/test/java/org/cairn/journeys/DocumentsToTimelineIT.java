package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.journeys.Applicant.STAFF;
import static org.cairn.journeys.Applicant.documentOf;

import java.time.Duration;
import java.util.Map;
import org.cairn.journeys.Applicant.Stone;
import org.cairn.journeys.document.Paper;
import org.cairn.journeys.document.Papers;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper is handed in, rejected, replaced and accepted, and each step can be seen. */
@ExtendWith(TheSystem.class)
class DocumentsToTimelineIT {
  private static final String REQUIREMENT = "training-hours";
  private static final Paper DARK = Paper.aPdf();
  private static final Paper READABLE = Paper.aPdf();

  private static Applicant peer;
  private static Answer receipt;
  private static Answer again;
  private static Answer rejected;
  private static Answer accepted;
  private static Map<String, String> onceReceived;
  private static String document;

  @BeforeAll
  static void aPaperGoesItsWay() {
    peer = Applicant.named("load-047");
    receipt = peer.handsIn(REQUIREMENT, DARK);
    document = documentOf(receipt);
    again = peer.handsIn(REQUIREMENT, DARK);
    onceReceived = peer.checklist();
    rejected = STAFF.asks(Papers.reject(document, receipt.header("ETag"), "illegible"));
    Answer replaced =
        peer.person().asks(Papers.replace(document, rejected.header("ETag"), READABLE));
    accepted = STAFF.asks(Papers.accept(document, replaced.header("ETag")));
  }

  @Test
  void theReceiptIsAnsweredAtOnce() {
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    assertThat(receipt.text("number")).matches("R-[0-9A-Z]{26}");
    assertThat(receipt.json().at("/details/sha256").asText()).isEqualTo(DARK.sha256());
    assertThat(onceReceived).containsEntry(REQUIREMENT, "received");
  }

  @Test
  void theSameBytesAgainGetTheSameReceipt() {
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(receipt.body());
  }

  @Test
  void theReviewersWordStandsInTheChecklist() {
    assertThat(rejected.text("status")).isEqualTo("rejected");
    assertThat(accepted.text("status")).isEqualTo("accepted");
    assertThat(peer.checklist()).containsEntry(REQUIREMENT, "accepted");
  }

  @Test
  void everyStepIsAStoneOfTheTimeline() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(peer.stonesOfDocuments())
                .containsExactly(
                    new Stone("DocumentReceived", document, 1),
                    new Stone("DocumentRejected", document, 2),
                    new Stone("DocumentReceived", document, 3),
                    new Stone("DocumentAccepted", document, 4)));
  }

  @Test
  void bothFilesComeBackByteForByte() {
    assertThat(peer.downloads(document, 1).bytes()).isEqualTo(DARK.bytes());
    assertThat(peer.downloads(document, 2).bytes()).isEqualTo(READABLE.bytes());
    assertThat(STAFF.asks(Papers.download(document, 2)).bytes()).isEqualTo(READABLE.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"peer2", "zz-board"})
  void whomItDoesNotConcernFindsNothing(String account) {
    Person stranger = Person.named(account);

    for (Call call :
        new Call[] {
          Papers.list(peer.applicationId()),
          Papers.read(document),
          Papers.download(document, 1),
          Papers.handIn(peer.applicationId(), REQUIREMENT, DARK)
        }) {
      BadInputIT.assertRefused(stranger.asks(call), 404, "not-found");
    }
  }

  @Test
  void moreThanTwentyFiveMegabytesAreRefused() {
    Answer refused = peer.handsIn("supervision-plan", Paper.aPdfOfSize(26 * 1024 * 1024));

    BadInputIT.assertRefused(refused, 413, "body-too-large");
    assertThat(peer.checklist()).containsEntry("supervision-plan", "missing");
  }

  @Test
  void somethingElseUnderTheNameOfAPdfIsRefused() {
    var program = new Paper("program.pdf", new byte[] {'M', 'Z', 1, 2, 3, 4, 5, 6});

    BadInputIT.assertRefused(peer.handsIn("supervision-plan", program), 422, "document-type");
  }
}
