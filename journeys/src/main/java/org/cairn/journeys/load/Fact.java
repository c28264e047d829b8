package org.cairn.journeys.load;

import java.util.UUID;

/**
 * A fact that was acknowledged to its peer, so the timeline must have it.
 *
 * @param sequence the number of the event within its aggregate
 * @param sentNanos when its command was first sent, by {@link System#nanoTime}
 */
public record Fact(
    UUID peerId, UUID aggregateId, long sequence, String type, long sentNanos, long tookNanos) {

  public Place place() {
    return new Place(aggregateId, sequence);
  }

  /** Identifies a fact without its event id, which no response contains. */
  public record Place(UUID aggregateId, long sequence) {}
}
