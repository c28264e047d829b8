package org.cairn.timeline.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says after a commit which timelines have new entries.
 *
 * @param upTo peerId to the last position of this transaction
 */
public record TimelinesExtended(Map<UUID, Long> upTo) {

  public TimelinesExtended {
    upTo = Map.copyOf(upTo);
  }

  public static TimelinesExtended by(List<TimelineEntry> entries) {
    return new TimelinesExtended(
        entries.stream()
            .collect(Collectors.toMap(TimelineEntry::peerId, TimelineEntry::position, Math::max)));
  }
}
