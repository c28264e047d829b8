package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cairn.journeys.running.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An invented state works with its own rules and numbers, from data alone; one peer applies in two
 * states, and each board sees only its own application.
 */
@ExtendWith(CairnSystem.class)
class ManyStatesIT {
  private static final Person PEER = Person.named("load-045");
  private static final Person STAFF = Person.named("board-staff");
  private static final Person ZZ_STAFF = Person.named("zz-board");

  private static Answer inZz;
  private static Answer inOther;

  @BeforeAll
  static void aPeerAppliesInTwoStates() {
    PEER.registered();
    inZz = PEER.opens("zz", "cbhpss");
    inOther = PEER.opens("us-mt", "cbhpss");
  }

  @Test
  void theInventedState_hasItsOwnRequirements() {
    assertThat(inZz.status()).isEqualTo(201);
    assertThat(citations(inZz))
        .containsEntry("training-hours", "Invented Code Z-2, section 4")
        .containsEntry("application-fee", "Invented letter 7, item 5")
        .containsKey("two-references");
  }

  @Test
  void theChecklistsOfTwoStatesHaveNoCitationInCommon() {
    assertThat(inOther.status()).isEqualTo(201);
    assertThat(citations(inZz).values()).doesNotContainAnyElementsOf(citations(inOther).values());
  }

  @Test
  void eachBoard_seesOnlyItsOwnApplication() {
    assertThat(ZZ_STAFF.reads(inZz).status()).isEqualTo(200);
    assertThat(ZZ_STAFF.reads(inOther).status()).isEqualTo(404);
    assertThat(STAFF.reads(inZz).status()).isEqualTo(404);
    assertThat(STAFF.reads(inOther).status()).isEqualTo(200);
  }

  @Test
  void eachBoard_seesOnlyItsOwnPartOfTheTimeline() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          assertThat(jurisdictions(ZZ_STAFF)).contains("zz").doesNotContain("us-mt");
          assertThat(jurisdictions(STAFF)).contains("us-mt").doesNotContain("zz");
        });
  }

  @Test
  void aCredentialThatTheStateDoesNotIssue_isRefused() {
    Answer refused = PEER.opens("zz", "family_pss");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/credentialType");
  }

  private static List<String> jurisdictions(Person staff) {
    Answer timeline = staff.seesTimelineOf(inZz.text("peerId"));
    return StreamSupport.stream(timeline.json().path("entries").spliterator(), false)
        .map(entry -> entry.path("jurisdiction").asText())
        .toList();
  }

  private static Map<String, String> citations(Answer opened) {
    return StreamSupport.stream(opened.json().path("checklist").spliterator(), false)
        .collect(
            Collectors.toMap(
                entry -> entry.path("ruleId").asText(), entry -> entry.path("citation").asText()));
  }
}
