package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client of a timeline's stream sees new entries live, and after a crash all it has missed. */
@ExtendWith(CairnSystem.class)
class FollowingAPathIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Test
  void aTimelineIsFollowedLive_andAfterACrashWithoutAGap() throws Exception {
    Applicant peer = Applicant.named("load-057");
    await()
        .atMost(TIMEOUT)
        .until(() -> peer.person().seesTimelineOf(peer.peerId()).body().contains("Opened"));
    String seen;
    try (var before = new Follower(peer.person(), peer.peerId(), "")) {
      assertThat(before.status()).isEqualTo(200);
      Answer receipt = peer.submits("training-hours", SampleDocument.aPdf());
      await()
          .atMost(TIMEOUT)
          .untilAsserted(() -> assertThat(before.types()).containsExactly("DocumentReceived"));
      seen = before.lastId();

      Outage outage = Outage.of("timeline", Signal.KILL);
      String document = Applicant.documentOf(receipt);
      Applicant.STAFF.asks(SampleDocuments.reject(document, receipt.header("ETag"), "unsigned"));
      peer.submits("supervision-plan", SampleDocument.aPdf());

      await().atMost(TIMEOUT).until(before::isCutOff);
      outage.awaitReturn();
      assertThat(before.types()).containsExactly("DocumentReceived");
    }

    try (var after = new Follower(peer.person(), peer.peerId(), seen)) {
      assertThat(after.status()).isEqualTo(200);
      await().atMost(TIMEOUT).until(() -> after.types().size() >= 2);
      peer.submits("exam", SampleDocument.aPdf());
      await()
          .atMost(TIMEOUT)
          .untilAsserted(() ->
              assertThat(after.types())
                  .containsExactly("DocumentRejected", "DocumentReceived", "DocumentReceived"));
    }
  }
}
