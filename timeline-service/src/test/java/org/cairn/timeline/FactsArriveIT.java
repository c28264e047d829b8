package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.cairn.timeline.projection.TimelineProjection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the real topic to the page. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FactsArriveIT {

  private static final String STATE = "zz";

  @Inject Database database;
  @Inject MeterRegistry meters;

  private final APeer peer = new APeer();

  static Stream<EventType> everyTypeAboutAPeer() {
    return EventCatalog.all().stream().filter(TimelineProjection::isOnTheTimeline);
  }

  @ParameterizedTest
  @MethodSource("everyTypeAboutAPeer")
  void aProbeOfEveryType_reachesThePage(EventType type) throws IOException {
    Fact probe = peer.announcing(type.type(), STATE, exampleAboutPeer(type));

    publish(peer.registered(), probe);

    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).contains(probe.idText()));
  }

  @Test
  void aSupervisor_isBoundToTheSignIn_andIsOnNoTimeline() {
    UUID supervisor = UUID.randomUUID();
    Person signIn = Person.with(Roles.SUPERVISOR);
    Instant now = Instant.parse("2026-03-02T08:00:00Z");
    var said = new SupervisorRegistered(supervisor, signIn.subject(), List.of(), now, STATE, null);
    Fact registered =
        new Fact(
            UUID.randomUUID(),
            SupervisorRegistered.TYPE,
            supervisor,
            1,
            now,
            STATE,
            EventJson.write(said));

    publish(registered);

    soon()
        .untilAsserted(() ->
            assertThat(
                    database.count(
                        """
                        SELECT count(*) FROM identity_binding
                         WHERE kind = 'supervisor' AND subject = ? AND person_id = ?
                        """,
                        signIn.subject(),
                        supervisor))
                .isOne());
    assertThat(
            database.count(
                "SELECT count(*) FROM timeline_entry WHERE event_id = ?", registered.id()))
        .isZero();
  }

  private byte[] exampleAboutPeer(EventType type) throws IOException {
    var json = new ObjectMapper();
    try (InputStream example =
        Objects.requireNonNull(
            EventCatalog.class.getResourceAsStream("/" + type.fullExampleResource()))) {
      var probe = (ObjectNode) json.readTree(example);
      probe.put("peerId", peer.id().toString());
      if (probe.has("subject")) {
        probe.put("subject", peer.signIn().subject());
      }
      return json.writeValueAsBytes(probe);
    }
  }

  @Test
  void thePage_isNewestFirst() {
    UUID application = UUID.randomUUID();
    Fact registered = peer.registered();
    Fact opened = peer.opened(application, STATE);
    Fact withdrawn = peer.withdrawn(application, STATE);

    publish(registered, opened, withdrawn);

    soon()
        .untilAsserted(() ->
            assertThat(Page.of(peer).entries()).isEqualTo(ids(withdrawn, opened, registered)));
  }

  @Test
  void theFactsOfOneAggregate_areInSequenceWithoutGap() {
    UUID application = UUID.randomUUID();

    publish(peer.registered(), peer.opened(application, STATE), peer.withdrawn(application, STATE));

    String path = "entries.findAll { it.aggregateId == '" + application + "' }.sequence";
    soon()
        .untilAsserted(() ->
            assertThat(Page.of(peer).answer().jsonPath().getList(path, Integer.class))
                .containsExactly(2, 1));
  }

  @Test
  void aFactThatArrivesTwice_appearsOnce() {
    Fact registered = peer.registered();
    Fact opened = peer.opened(STATE);
    Fact last = peer.opened(STATE);

    publish(registered, opened, registered, opened);
    publish(opened, last);

    soon()
        .untilAsserted(
            () -> assertThat(Page.of(peer).entries()).isEqualTo(ids(last, opened, registered)));
    assertThat(
            database.count("SELECT count(*) FROM received_event WHERE event_id = ?", opened.id()))
        .isOne();
  }

  @Test
  void anUnknownType_isSkippedAndCounted_andLeavesNoInboxRow() {
    String type = "org.cairn.applications.LanternLit" + UUID.randomUUID() + ".v1";
    Fact unknown = peer.opened(STATE).ofType(type);
    Fact after = peer.registered();

    publish(unknown, after);

    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).isEqualTo(ids(after)));
    assertThat(Page.of(peer).onHold()).isEmpty();
    assertThat(database.count("SELECT count(*) FROM inbox WHERE event_id = ?", unknown.id()))
        .isZero();
    assertThat(meters.counter("cairn.inbox.skipped", "type", type).count()).isEqualTo(1);
  }

  @Test
  void anUnknownField_isIgnored() {
    Fact registered =
        peer.registered()
            .saying(
                """
                {"peerId": "%s", "subject": "%s", "registeredAt": "2026-03-02T08:00:00Z", "x": [1]}
                """
                    .formatted(peer.id(), peer.signIn().subject()));

    publish(registered);

    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).isEqualTo(ids(registered)));
  }

  @Test
  void theSignIn_isOnNoPage() {
    publish(peer.registered());

    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(1));
    assertThat(Page.of(peer).answer().asString()).doesNotContain(peer.signIn().subject());
  }
}
