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
 * Whatever happens in whatever order, crashes included: what has a receipt is there. The same seed
 * makes the same steps; one of the seeds is new each time.
 */
@ExtendWith(TheSystem.class)
class NeverMissingAgainIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({"load-049, 4711", "load-050, 30817", "load-051, 0"})
  void whatHasAReceiptIsThere(String account, long given) {
    long seed = given == 0 ? Instant.now().toEpochMilli() : given;
    var sequence = new DocumentSequence(Applicant.named(account), seed);

    sequence.run();

    Outage.awaitUp();
    String told = "seed " + seed + ": " + sequence.told();
    for (DocumentSequence.Held held : sequence.held()) {
      assertIsThere(sequence.applicant(), held, told);
    }
    assertThat(sequence.applicant().checklist())
        .as(told)
        .allSatisfy((requirement, state) -> {
          if (sequence.hasReceiptFor(requirement)) {
            assertThat(state).isIn("received", "accepted", "rejected");
          }
        });
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(sequence.applicant().stonesOfDocuments())
                .as(told)
                .containsExactlyInAnyOrderElementsOf(sequence.stones()));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(VaultFolder.of(TheSystem.stateFolder()).unfinished()).as(told).isZero());
  }

  private static void assertIsThere(Applicant applicant, DocumentSequence.Held held, String told) {
    Answer checked = TheSystem.gateway().send(SampleDocuments.check(held.number()));
    assertThat(checked.status()).as(told).isEqualTo(200);
    assertThat(checked.json().path("valid").asBoolean()).as(told).isTrue();
    assertThat(checked.text("receivedAt")).as(told).isEqualTo(held.receivedAt());
    assertThat(applicant.downloads(held.documentId(), held.version()).bytes())
        .as(told)
        .isEqualTo(held.document().bytes());
  }
}
