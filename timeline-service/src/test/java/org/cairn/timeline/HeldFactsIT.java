package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Facts that cannot be applied are held and shown, and hold up nobody else. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HeldFactsIT {

  private static final String STATE = "zz";

  @Inject Database database;

  private final APeer peer = new APeer();
  private final UUID application = UUID.randomUUID();

  @Test
  void anUnknownVersion_isHeld_withAllThatFollows_whileOtherPeersContinue() {
    var other = new APeer();
    Fact registered = peer.registered();
    Fact future = peer.opened(application, STATE).ofType(nextVersionOf(ApplicationOpened.TYPE));
    Fact behind = peer.withdrawn(application, STATE);
    Fact ofOther = other.registered();

    publish(registered, future, behind, ofOther);

    soon()
        .untilAsserted(() -> {
          Page page = Page.of(peer);
          assertThat(page.entries()).isEqualTo(ids(registered));
          assertThat(page.onHold()).containsExactlyInAnyOrderElementsOf(ids(future, behind));
          assertThat(page.causes()).containsExactlyInAnyOrder("unknown-version", "behind-parked");
        });
    soon().untilAsserted(() -> assertThat(Page.of(other).entries()).isEqualTo(ids(ofOther)));
  }

  @Test
  void whileTheCauseRemains_aReplayStopsAtTheFirst() {
    Fact future = peer.opened(STATE).ofType(nextVersionOf(ApplicationOpened.TYPE));
    publish(peer.registered(), future);
    soon().untilAsserted(() -> assertThat(Page.of(peer).onHold()).isEqualTo(ids(future)));

    var answer = Operations.replay(future.id());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.jsonPath().getString("type")).endsWith("/still-parked");
    assertThat(Page.of(peer).onHold()).isEqualTo(ids(future));
  }

  @Test
  void onceTheCauseIsFixed_aReplayReleasesAllInOrder_andTheKeyContinues() {
    Fact registered = peer.registered();
    Fact future = peer.opened(application, STATE).ofType(nextVersionOf(ApplicationOpened.TYPE));
    Fact behind = peer.withdrawn(application, STATE);
    Fact later = peer.opened(STATE);
    publish(registered, future, behind);
    soon().untilAsserted(() -> assertThat(Page.of(peer).onHold()).hasSize(2));
    mend(future, ApplicationOpened.TYPE);

    var answer = Operations.replay(future.id());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getInt("released")).isEqualTo(2);
    assertThat(Page.of(peer).entries()).isEqualTo(ids(behind, future, registered));
    assertThat(Page.of(peer).onHold()).isEmpty();
    assertThat(Operations.replay(future.id()).statusCode()).isEqualTo(404);
    publish(later);
    soon()
        .untilAsserted(() -> assertThat(Page.of(peer).entries()).first().isEqualTo(later.idText()));
  }

  @Test
  void aRegistrationOfAnUnknownVersion_waitsForTheAdmin() {
    Fact registered = peer.registered().ofType("org.cairn.applications.PeerRegistered.v9");
    Fact opened = peer.opened(application, STATE);
    publish(registered, opened);
    soon().untilAsserted(() -> assertThat(parkedIds()).containsAll(ids(registered, opened)));
    assertThat(Page.of(peer).status()).isEqualTo(409);
    mend(registered, PeerRegistered.TYPE);

    Operations.replay(registered.id()).then().statusCode(200);

    assertThat(Page.of(peer).entries()).isEqualTo(ids(opened, registered));
    assertThat(parkedIds()).doesNotContainAnyElementsOf(ids(registered, opened));
  }

  @Test
  void aRecordWithoutHeaders_isParkedAsUnreadable() {
    Fact registered = peer.registered();

    FactTopics.send(List.of(registered.toRecord(), peer.opened(STATE).withoutHeaders()));

    soon().untilAsserted(() -> assertThat(Page.of(peer).causes()).containsExactly("unreadable"));
    assertThat(Page.of(peer).entries()).isEqualTo(ids(registered));
  }

  @Test
  void aValueThatDoesNotFitItsType_isParked_andAllOthersOfItsBatchAreApplied() {
    List<APeer> others = Stream.generate(APeer::new).limit(20).toList();
    Fact poison = peer.opened(STATE).saying("{\"applicationId\": 7}");

    publish(batchWith(others, poison));

    soon()
        .untilAsserted(() -> assertThat(Page.of(peer).causes()).containsExactly("handler-failed"));
    soon()
        .untilAsserted(() ->
            assertThat(others)
                .allSatisfy(other -> assertThat(Page.of(other).entries()).hasSize(1)));
  }

  @Test
  void aValueThatTheDatabaseRefuses_isParked_andAllOthersOfItsBatchAreApplied() {
    List<APeer> others = Stream.generate(APeer::new).limit(20).toList();
    Fact poison = peer.opened(application, STATE).saying(openedFor("cb\\u0000pss"));

    publish(batchWith(others, poison));

    soon()
        .untilAsserted(() -> assertThat(Page.of(peer).causes()).containsExactly("handler-failed"));
    soon()
        .untilAsserted(() ->
            assertThat(others)
                .allSatisfy(other -> assertThat(Page.of(other).entries()).hasSize(1)));
  }

  private List<Fact> batchWith(List<APeer> others, Fact poison) {
    Stream<Fact> before = others.stream().limit(10).map(APeer::registered);
    Stream<Fact> after = others.stream().skip(10).map(APeer::registered);
    return Stream.of(before, Stream.of(peer.registered(), poison), after)
        .flatMap(facts -> facts)
        .toList();
  }

  private String openedFor(String credentialType) {
    return """
    {"applicationId": "%s", "peerId": "%s", "jurisdiction": "zz", "credentialType": "%s",
     "openedOn": "2026-03-02", "packVersion": "1", "checklist": []}
    """
        .formatted(application, peer.id(), credentialType);
  }

  private static String nextVersionOf(String type) {
    return type.replace(".v1", ".v9");
  }

  private void mend(Fact fact, String type) {
    int rows =
        database.change(
            """
            UPDATE parked_event SET headers = jsonb_set(headers, '{ce_type}', to_jsonb(?::text))
             WHERE event_id = ?
            """,
            type,
            fact.id());
    assertThat(rows).isOne();
  }

  private static List<String> parkedIds() {
    return Operations.parkedEvents().jsonPath().getList("items.eventId", String.class);
  }
}
