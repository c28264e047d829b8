package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A timeline that is followed while entries are appended. */
@QuarkusTest
@TestProfile(StreamIT.WithoutPoll.class)
@QuarkusTestResource(PlatformResource.class)
class StreamIT {

  /** So that the commit wakes the streams, not the poll. */
  public static final class WithoutPoll implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cairn.timeline.streams.poll-interval", "PT1H",
          "cairn.timeline.streams.per-person", "20");
    }
  }

  private final APeer peer = new APeer();
  private final Fact registered = peer.registered();

  @BeforeEach
  void aPeer() {
    publish(registered);
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(1));
  }

  @Test
  void anAppendedEntry_isSent_asOnThePage() throws JsonProcessingException {
    Fact opened = peer.opened("zz");
    try (var follower = Follower.of(peer)) {
      publish(opened);

      soon().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids(opened)));
      Follower.Event event = follower.events().getFirst();
      assertThat(event.type()).isEqualTo("ApplicationOpened");
      var json = new ObjectMapper();
      assertThat(json.readTree(event.data()))
          .isEqualTo(json.readTree(Page.of(peer).answer().asString()).path("entries").path(0));
      assertThat(follower.header("content-type")).startsWith("text/event-stream");
      assertThat(follower.header("cache-control")).isEqualTo("no-store");
    }
  }

  @Test
  void withoutALastEvent_itBeginsNow_andSaysWhereToContinue() {
    try (var follower = Follower.of(peer)) {
      soon().untilAsserted(() -> assertThat(follower.lastEventId()).isEqualTo(registered.idText()));
      assertThat(follower.events()).isEmpty();
    }
  }

  @Test
  void aReaderWhoComesBack_missesNothing_andGetsNothingTwice() {
    List<Fact> sent = new ArrayList<>();
    List<String> received = new ArrayList<>();
    String last = null;
    for (int visit = 0; visit < 5; visit++) {
      try (var follower = Follower.of(peer.id(), peer.token(), last)) {
        soon().until(() -> follower.lastEventId() != null);
        List<Fact> facts = List.of(peer.opened("zz"), peer.opened("yy"), peer.opened("zz"));
        publish(facts);
        sent.addAll(facts);
        soon().until(() -> received.size() + follower.ids().size() >= sent.size() - 1);
        received.addAll(follower.ids());
        last = follower.lastEventId();
      }
      Fact missed = peer.opened("zz");
      publish(missed);
      sent.add(missed);
    }
    try (var follower = Follower.of(peer.id(), peer.token(), last)) {
      soon().until(() -> received.size() + follower.ids().size() >= sent.size());
      received.addAll(follower.ids());
    }

    assertThat(received).isEqualTo(sent.stream().map(Fact::idText).toList());
  }

  @Test
  void acrossASwap_theStreamContinues_andAnOldIdIsStillValid() {
    Fact before = peer.opened("zz");
    Fact after = peer.opened("zz");
    try (var follower = Follower.of(peer)) {
      publish(before);
      soon().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids(before)));

      assertThat(Operations.rebuilt().getString("state")).isEqualTo("swapped");
      publish(after);

      soon().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids(before, after)));
    }
    try (var follower = Follower.of(peer.id(), peer.token(), registered.idText())) {
      soon().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids(before, after)));
    }
  }

  @Test
  void afterAnUnknownEventId_everythingIsSent_andTheStreamSaysSo() {
    try (var follower = Follower.of(peer.id(), peer.token(), UUID.randomUUID().toString())) {
      soon().untilAsserted(() -> assertThat(follower.events()).hasSize(2));

      assertThat(follower.events().getFirst().type()).isEqualTo("restarted");
      assertThat(follower.ids().getLast()).isEqualTo(registered.idText());
    }
  }

  @Test
  void aBoard_getsEntriesOfItsState_andCannotContinueFromOthers() {
    Fact there = peer.opened("yy");
    Fact here = peer.opened("zz");
    Fact thereAgain = peer.opened("yy");
    publish(here);
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(2));
    var board = Person.with(Roles.BOARD_STAFF).of("zz");
    try (var follower = Follower.of(peer.id(), board.token(), null)) {
      soon().until(() -> follower.lastEventId() != null);
      Fact hereAgain = peer.opened("zz");

      publish(there, thereAgain, hereAgain);

      soon().untilAsserted(() -> assertThat(follower.ids()).isEqualTo(ids(hereAgain)));
    }
    try (var follower = Follower.of(peer.id(), board.token(), there.idText())) {
      soon().untilAsserted(() -> assertThat(follower.events()).hasSize(4));
      assertThat(follower.events().getFirst().type()).isEqualTo("restarted");
      assertThat(follower.ids()).contains(here.idText()).doesNotContainAnyElementsOf(ids(there));
    }
  }

  @Test
  void itEnds_whenTheTokenExpires() {
    String token = peer.signIn().tokenThatExpiresIn(Duration.ofSeconds(3));
    try (var follower = Follower.of(peer.id(), token, null)) {
      assertThat(follower.status()).isEqualTo(200);
      assertThat(follower.ended()).isFalse();

      soon().until(follower::ended);

      assertThat(follower.comments()).doesNotContain("broken off");
    }
  }

  @Test
  void withoutAValidToken_aStreamIsRefused() {
    assertRefused(Follower.of(peer.id(), null, null), 401, "token-missing");
    assertRefused(Follower.of(peer.id(), peer.signIn().expiredToken(), null), 401, "token-invalid");
    assertRefused(Follower.of(peer.id(), peer.signIn().forgedToken(), null), 401, "token-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trainer", "analyst", "auditor", "admin"})
  void anotherRole_isRefused(String role) {
    assertRefused(Follower.of(peer.id(), Person.with(role).token(), null), 403, "role-missing");
  }

  @Test
  void anotherPeersPath_isNotFound_norForTheBoardOfAnotherState() {
    var other = new APeer();
    publish(other.registered());
    soon().untilAsserted(() -> assertThat(Page.of(other).status()).isEqualTo(200));
    String board = Person.with(Roles.BOARD_MEMBER).of("xx").token();

    assertRefused(Follower.of(peer.id(), other.token(), null), 404, "not-found");
    assertRefused(Follower.of(UUID.randomUUID(), other.token(), null), 404, "not-found");
    assertRefused(Follower.of(peer.id(), board, null), 404, "not-found");
  }

  @Test
  void aCallerWhoMayHaveJustRegistered_isAskedToTryAgain() {
    String newcomer = Person.with(Roles.PEER).token();

    assertRefused(Follower.of(UUID.randomUUID(), newcomer, null), 409, "registration-pending");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "latest", "019aab3c-7d10-7a55-8f1e", "1-1-1-1-1", "' OR 1=1"})
  void aLastEventIdThatIsNoId_isRefused(String id) {
    assertRefused(Follower.of(peer.id(), peer.token(), id), 400, "bad-parameter");
  }

  private static void assertRefused(Follower follower, int status, String kind) {
    try (follower) {
      assertThat(follower.status()).isEqualTo(status);
      assertThat(follower.header("content-type")).startsWith("application/problem+json");
      assertThat(follower.problem()).contains("problems/" + kind);
    }
  }
}
