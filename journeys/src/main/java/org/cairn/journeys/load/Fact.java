package org.cairn.journeys.load;

import java.util.UUID;

/**
 * A fact that was acknowledged to its peer, so that it must stand in the timeline.
 *
 * @param sequence which event of its aggregate it is
 * @param sentNanos when the first try of its command was sent, by {@link System#nanoTime}
 */
public record Fact(
    UUID peerId, UUID aggregateId, long sequence, String type, long sentNanos, long tookNanos) {

  public Place place() {
    return new Place(aggregateId, sequence);
  }

  /** Names a fact without its event's id, which no answer tells. */
  public record Place(UUID aggregateId, long sequence) {}
}
