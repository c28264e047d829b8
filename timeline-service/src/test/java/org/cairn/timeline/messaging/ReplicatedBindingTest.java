package org.cairn.timeline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.kit.access.IdentityBindings.Binding;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.inbox.ReceivedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplicatedBindingTest {

  private static final UUID EVENT = UUID.fromString("019aab3d-0001-7000-8000-000000000001");

  static Stream<EventType> everyOtherType() {
    return EventCatalog.all().stream()
        .filter(
            type -> !Set.of(PeerRegistered.TYPE, SupervisorRegistered.TYPE).contains(type.type()));
  }

  @Test
  void aRegisteredPeer_isBoundAsAPeer() {
    assertThat(ReplicatedBinding.in(example(EventCatalog.of(PeerRegistered.class))))
        .contains(
            new ReplicatedBinding(
                Kind.PEER,
                new Binding(
                    "f3c1a2d4-0b6e-4a55-9e42-7c11a2d45b7e",
                    UUID.fromString("019aab3c-7d10-7a55-8f1e-3c1f0b6e2a01"))));
  }

  @Test
  void aRegisteredSupervisor_isBoundAsASupervisor() {
    assertThat(ReplicatedBinding.in(example(EventCatalog.of(SupervisorRegistered.class))))
        .contains(
            new ReplicatedBinding(
                Kind.SUPERVISOR,
                new Binding(
                    "b7a1c9e2-3d44-4f0b-8a6e-92d17c3f5e10",
                    UUID.fromString("019aab41-5c20-7e11-9a4b-2d6f8e0a1b01"))));
  }

  @Test
  void anImportedSupervisor_isBoundToNoSignIn() {
    assertThat(
            ReplicatedBinding.in(
                example(
                    EventCatalog.of(SupervisorRegistered.class),
                    EventCatalog.of(SupervisorRegistered.class).minimalExampleResource())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyOtherType")
  void noOtherFact_bindsASignIn(EventType type) {
    assertThat(ReplicatedBinding.in(example(type))).isEmpty();
  }

  private static ReceivedEvent example(EventType type) {
    return example(type, type.fullExampleResource());
  }

  private static ReceivedEvent example(EventType type, String resource) {
    try (InputStream in =
        Objects.requireNonNull(EventCatalog.class.getResourceAsStream("/" + resource))) {
      return new ReceivedEvent(
          EVENT,
          type.type(),
          "/cairn/" + type.context(),
          null,
          Instant.EPOCH,
          1,
          EVENT,
          null,
          null,
          null,
          new ReceivedEvent.Place(type.topic(), 0, 0, ""),
          Map.of(),
          in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
