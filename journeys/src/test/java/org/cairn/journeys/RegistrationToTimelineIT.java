package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A peer registers, opens an application, withdraws it, and finds all of it in the timeline. */
@ExtendWith(CairnSystem.class)
class RegistrationToTimelineIT {
  /** No other story uses this account: its timeline has only this story. */
  private static final Person PEER = Person.named("load-070");

  private static final Person OTHER_PEER = Person.named("peer2");
  private static final Person STAFF = Person.named("board-staff");
  private static final Person OTHER_STATE_STAFF = Person.named("zz-board");
  private static final String NAME = "{\"givenName\": \"Story\", \"familyName\": \"Peer\"}";

  private static Answer registered;
  private static Answer opened;
  private static Answer withdrawn;

  @BeforeAll
  static void aPeerRegistersAppliesAndWithdraws() {
    OTHER_PEER.registered();
    registered = PEER.asks(Call.post("/api/v1/peers").json(NAME));
    opened = PEER.opens("us-mt", "cbhpss");
    withdrawn = PEER.withdraws(opened);
  }

  @Test
  void theRegistrationReturnsTheNewRecordWithoutTheName() {
    assertThat(registered.status()).isEqualTo(201);
    assertThat(registered.header("Location"))
        .endsWith("/api/v1/peers/" + registered.text("peerId"));
    assertThat(registered.body()).doesNotContain("Story");
  }

  @Test
  void aSignInRegistersOnce() {
    Answer again = PEER.asks(Call.post("/api/v1/peers").json(NAME));

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("already-registered");
  }

  @Test
  void thePeerReadsTheirOwnRecord() {
    Answer own = PEER.asks(Call.get("/api/v1/peers/" + registered.text("peerId")));

    assertThat(own.status()).isEqualTo(200);
    assertThat(own.text("givenName")).isEqualTo("Story");
  }

  @Test
  void theChecklistStatesRuleEffectiveDateAndWhoMustAct() {
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().path("checklist"))
        .isNotEmpty()
        .allSatisfy(entry -> {
          for (String field :
              List.of("ruleId", "kind", "title", "actionBy", "source", "citation", "status")) {
            assertThat(entry.path(field).asText()).as(field).isNotBlank();
          }
          assertThat(entry.path("effectiveFrom").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        });
  }

  @Test
  void theWithdrawalReturnsTheNewStateAndVersion() {
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(withdrawn.text("status")).isEqualTo("withdrawn");
    assertThat(withdrawn.header("ETag")).isNotBlank().isNotEqualTo(opened.header("ETag"));
  }

  @Test
  void theTimelineShowsEachFactOnceNewestFirst() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(typesIn(PEER.seesTimelineOf(peerId())))
                .containsExactly("ApplicationWithdrawn", "ApplicationOpened", "PeerRegistered"));
  }

  @Test
  void theTimelineIsReadPageByPage() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> typesIn(PEER.seesTimelineOf(peerId())).size() == 3);
    Answer first = PEER.asks(Call.get("/api/v1/timelines/" + peerId() + "?limit=2"));
    String link = first.header("Link");

    Answer second = PEER.asks(Call.get(link.substring(1, link.indexOf('>'))));

    assertThat(link).endsWith("rel=\"next\"");
    assertThat(typesIn(first)).containsExactly("ApplicationWithdrawn", "ApplicationOpened");
    assertThat(typesIn(second)).containsExactly("PeerRegistered");
    assertThat(second.header("Link")).isEmpty();
  }

  @Test
  void theStaffOfTheStatesBoardSeeApplicationAndTimeline() {
    assertThat(STAFF.reads(opened).status()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(typesIn(STAFF.seesTimelineOf(peerId())))
                .contains("ApplicationOpened", "ApplicationWithdrawn"));
  }

  @Test
  void theBoardOfAnotherStateSeesNothing() {
    assertThat(OTHER_STATE_STAFF.reads(opened).status()).isEqualTo(404);
    assertThat(OTHER_STATE_STAFF.seesTimelineOf(peerId()).status()).isEqualTo(404);
    assertThat(OTHER_STATE_STAFF.asks(Call.get("/api/v1/peers/" + peerId())).status())
        .isEqualTo(404);
  }

  @Test
  void anotherPeerSeesNothing() {
    assertThat(OTHER_PEER.reads(opened).status()).isEqualTo(404);
    assertThat(OTHER_PEER.withdraws(opened).status()).isEqualTo(404);
    assertThat(OTHER_PEER.asks(Call.get("/api/v1/peers/" + peerId())).status()).isEqualTo(404);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(OTHER_PEER.seesTimelineOf(peerId()).status()).isEqualTo(404));
  }

  @Test
  void theWholeApiIsOneDocument() {
    Answer description = CairnSystem.gateway().send(Call.get("/api/v1/openapi"));

    assertThat(description.status()).isEqualTo(200);
    assertThat(description.text("openapi")).startsWith("3.1");
    assertThat(description.json().path("paths").properties())
        .extracting(java.util.Map.Entry::getKey)
        .contains("/api/v1/peers", "/api/v1/applications", "/api/v1/timelines/{peerId}");
  }

  private static String peerId() {
    return registered.text("peerId");
  }

  private static List<String> typesIn(Answer timeline) {
    return StreamSupport.stream(timeline.json().path("entries").spliterator(), false)
        .map((JsonNode entry) -> entry.path("type").asText())
        .toList();
  }
}
