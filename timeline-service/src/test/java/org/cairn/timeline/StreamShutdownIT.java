package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.announce;
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

/** A service that stops does not leave its readers hanging, nor wait for them. */
@QuarkusTest
@TestProfile(StreamShutdownIT.OfItsOwn.class)
@QuarkusTestResource(PlatformResource.class)
class StreamShutdownIT {

  /** What has begun to stop serves no other test. */
  public static final class OfItsOwn implements QuarkusTestProfile {}

  @Inject Event<ShutdownDelayInitiatedEvent> aboutToStop;

  private final APeer peer = new APeer();

  @Test
  void streamsAreEndedInOrder_andNoneIsOpenedAnyMore() {
    announce(peer.registered());
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
