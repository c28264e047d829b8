package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.document.VaultFolder;
import org.cairn.journeys.running.Answer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever happens, in whatever order, crashes included: a document with a receipt is never lost.
 * The same seed gives the same steps; one seed is new in every run.
 */
@ExtendWith(CairnSystem.class)
class NeverMissingAgainIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({"load-049, 4711", "load-050, 30817", "load-051, 0"})
  void aDocumentWithAReceipt_isNeverLost(String account, long fixedSeed) {
    long seed = fixedSeed == 0 ? Instant.now().toEpochMilli() : fixedSeed;
    var sequence = new DocumentSequence(Applicant.named(account), seed);

    sequence.run();

    Outage.awaitUp();
    String steps = "seed " + seed + ": " + sequence.steps();
    for (DocumentSequence.Receipt receipt : sequence.receipts()) {
      assertIsKept(sequence.applicant(), receipt, steps);
    }
    assertThat(sequence.applicant().checklist())
        .as(steps)
        .allSatisfy((requirement, state) -> {
          if (sequence.hasReceiptFor(requirement)) {
            assertThat(state).isIn("received", "accepted", "rejected");
          }
        });
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() ->
            assertThat(sequence.applicant().documentEntries())
                .as(steps)
                .containsExactlyInAnyOrderElementsOf(sequence.entries()));
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() ->
            assertThat(VaultFolder.of(CairnSystem.stateFolder()).unfinished()).as(steps).isZero());
  }

  private static void assertIsKept(
      Applicant applicant, DocumentSequence.Receipt receipt, String steps) {
    Answer checked = CairnSystem.gateway().send(SampleDocuments.check(receipt.number()));
    assertThat(checked.status()).as(steps).isEqualTo(200);
    assertThat(checked.json().path("valid").asBoolean()).as(steps).isTrue();
    assertThat(checked.text("receivedAt")).as(steps).isEqualTo(receipt.receivedAt());
    assertThat(applicant.downloads(receipt.documentId(), receipt.version()).bytes())
        .as(steps)
        .isEqualTo(receipt.document().bytes());
  }
}
