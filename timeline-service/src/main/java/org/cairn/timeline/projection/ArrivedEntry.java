package org.cairn.timeline.projection;

import org.cairn.timeline.store.Arrival;

/** A stone, and where its fact stands in the order of arrival. */
public record ArrivedEntry(long position, TimelineEntry entry) {

  public static ArrivedEntry of(Arrival arrival) {
    return new ArrivedEntry(arrival.position(), TimelineProjection.entryOf(arrival.event()));
  }
}
