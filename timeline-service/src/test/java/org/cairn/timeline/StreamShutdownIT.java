package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.soon;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** A service that stops ends its streams and does not wait for its readers. */
@QuarkusTest
@TestProfile(StreamShutdownIT.OfItsOwn.class)
@QuarkusTestResource(PlatformResource.class)
class StreamShutdownIT {

  /** A stopping application serves no other test. */
  public static final class OfItsOwn implements QuarkusTestProfile {}

  @Inject Event<ShutdownDelayInitiatedEvent> aboutToStop;

  private final APeer peer = new APeer();

  @Test
  void streamsAreEndedInOrder_andNoMoreAreOpened() {
    publish(peer.registered());
    soon().untilAsserted(() -> assertThat(Page.of(peer).status()).isEqualTo(200));
    try (var follower = Follower.of(peer)) {
      soon().until(() -> follower.lastEventId() != null);

      aboutToStop.fire(new ShutdownDelayInitiatedEvent());

      soon().until(follower::ended);
      assertThat(follower.comments()).doesNotContain("broken off");
    }
    try (var late = Follower.of(peer)) {
      assertThat(late.status()).isEqualTo(503);
    }
  }
}
