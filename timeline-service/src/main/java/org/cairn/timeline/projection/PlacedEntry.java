package org.cairn.timeline.projection;

import org.cairn.timeline.store.Arrival;

/** A stone, and where its fact stands in the order of arrival. */
public record PlacedEntry(long position, TimelineEntry entry) {

  public static PlacedEntry of(Arrival arrival) {
    return new PlacedEntry(arrival.position(), TimelineProjection.entryOf(arrival.event()));
  }
}
