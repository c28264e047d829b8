package org.cairn.timeline.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.kit.inbox.ReceivedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published example, as it looks on the timeline. */
class TimelineProjectionTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant RECORDED = Instant.parse("2026-11-20T09:30:00.123456Z");
  private static final UUID EVENT = UUID.fromString("019aab3d-0001-7000-8000-000000000001");

  private static final UUID PEER = UUID.fromString("019aab3c-7d10-7a55-8f1e-3c1f0b6e2a01");
  private static final UUID APPLICATION = UUID.fromString("019aab3c-9e42-7c11-a2d4-5b7e9f003c02");

  private static final UUID DOCUMENT = UUID.fromString("019aab3d-1b20-7d3e-9c11-6a1f0c4d4e05");

  static Stream<Arguments> everyExample() {
    return EventCatalog.onTopic(Topics.APPLICATIONS).stream()
        .flatMap(type ->
            Stream.of(
                arguments(type, type.fullExampleResource()),
                arguments(type, type.minimalExampleResource())));
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void anExample_becomesItsEntry(EventType type, String example) {
    TimelineEntry entry = TimelineProjection.entryOf(received(type.type(), content(example)));

    assertThat(entry)
        .usingRecursiveComparison()
        .ignoringFields("details")
        .isEqualTo(
            new TimelineEntry(
                EVENT,
                PEER,
                "applications",
                type.name(),
                happenedOn(type),
                RECORDED,
                aggregateOf(type),
                7,
                "zz",
                ""));
    assertThat(tree(entry.details())).isEqualTo(tree(expectedDetails(type, content(example))));
  }

  private static LocalDate happenedOn(EventType type) {
    return switch (type.name()) {
      case "PeerRegistered", "ApplicationOpened" -> LocalDate.of(2026, 11, 2);
      case "ApplicationWithdrawn", "DocumentReceived" -> LocalDate.of(2026, 11, 20);
      case "DocumentAccepted", "DocumentRejected" -> LocalDate.of(2026, 11, 23);
      default -> throw new IllegalArgumentException("no day is known for " + type);
    };
  }

  private static UUID aggregateOf(EventType type) {
    if (type.type().equals(PeerRegistered.TYPE)) {
      return PEER;
    }
    return type.name().startsWith("Document") ? DOCUMENT : APPLICATION;
  }

  /** What the fact says, without what the entry says already and without the sign-in. */
  private static String expectedDetails(EventType type, byte[] example) {
    List<String> elsewhere =
        switch (type.name()) {
          case "PeerRegistered" -> List.of("peerId", "subject");
          case "ApplicationOpened" -> List.of("peerId", "jurisdiction", "openedOn");
          case "ApplicationWithdrawn" -> List.of("peerId", "jurisdiction", "withdrawnOn");
          case "DocumentReceived" -> List.of("peerId", "jurisdiction", "receivedOn");
          default -> List.of("peerId", "jurisdiction", "reviewedOn");
        };
    return ((ObjectNode) tree(new String(example, UTF_8))).remove(elsewhere).toString();
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void theSignIn_neverAppears(EventType type, String example) {
    byte[] content = content(example);
    String signIn = tree(new String(content, UTF_8)).path("subject").asText("no sign-in in it");

    TimelineEntry entry = TimelineProjection.entryOf(received(type.type(), content));

    assertThat(entry.toString()).doesNotContain(signIn).doesNotContain("subject");
  }

  @ParameterizedTest
  @MethodSource("everyExample")
  void theSameFact_becomesTheSameEntry(EventType type, String example) {
    TimelineEntry first = TimelineProjection.entryOf(received(type.type(), content(example)));
    TimelineEntry again = TimelineProjection.entryOf(received(type.type(), content(example)));

    assertThat(again).isEqualTo(first);
  }

  @Test
  void aRegistrationLateInTheEvening_happenedOnItsDayInUniversalTime() {
    byte[] late =
        """
        {"peerId": "%s", "subject": "s", "registeredAt": "2026-11-02T23:59:59.999-02:00"}
        """
            .formatted(PEER)
            .getBytes(UTF_8);

    TimelineEntry entry = TimelineProjection.entryOf(received(PeerRegistered.TYPE, late));

    assertThat(entry.happenedOn()).isEqualTo(LocalDate.of(2026, 11, 3));
  }

  @Test
  void onlyARegistration_bindsASignIn() {
    byte[] registered = content("examples/applications/PeerRegistered.v1.full.json");
    byte[] withdrawn = content("examples/applications/ApplicationWithdrawn.v1.full.json");

    assertThat(TimelineProjection.bindingOf(received(PeerRegistered.TYPE, registered)))
        .containsExactly(Map.entry("f3c1a2d4-0b6e-4a55-9e42-7c11a2d45b7e", PEER));
    assertThat(TimelineProjection.bindingOf(received(ApplicationWithdrawn.TYPE, withdrawn)))
        .isEmpty();
  }

  @Test
  void aTypeThatIsNotOnTheTimeline_isRefused() {
    byte[] letter = content("examples/platform/EventParked.v1.full.json");

    assertThatThrownBy(() -> TimelineProjection.entryOf(received(DeadLetter.TYPE, letter)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimelineProjection.entryOf(received("org.cairn.Unknown.v1", letter)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReceivedEvent received(String type, byte[] value) {
    return new ReceivedEvent(
        EVENT,
        type,
        "/cairn/applications",
        PEER,
        RECORDED,
        7,
        EVENT,
        null,
        "zz",
        null,
        new ReceivedEvent.Place(Topics.APPLICATIONS, 3, 1024, PEER.toString()),
        Map.of(),
        value);
  }

  private static byte[] content(String resource) {
    try (InputStream in =
        Objects.requireNonNull(EventCatalog.class.getResourceAsStream("/" + resource))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
