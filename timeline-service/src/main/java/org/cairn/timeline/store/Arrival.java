package org.cairn.timeline.store;

import java.time.Instant;
import java.util.UUID;
import org.cairn.kit.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline shows of an event, and its place in the order of arrival.
 *
 * @param position rises in the order of the commits; without meaning otherwise, and with gaps
 */
public record Arrival(
    long position,
    UUID eventId,
    String type,
    Instant time,
    long sequence,
    @Nullable String jurisdiction,
    byte[] data) {

  public static Arrival of(ReceivedEvent event, long position) {
    return new Arrival(
        position,
        event.id(),
        event.type(),
        event.time(),
        event.sequence(),
        event.jurisdiction(),
        event.data());
  }
}
