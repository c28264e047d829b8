package org.cairn.timeline.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Told after the commit: whose paths have grown, and up to which position.
 *
 * @param upTo peerId to the last position of this transaction
 */
public record TimelinesExtended(Map<UUID, Long> upTo) {

  public TimelinesExtended {
    upTo = Map.copyOf(upTo);
  }

  public static TimelinesExtended by(List<ArrivedEntry> entries) {
    return new TimelinesExtended(
        entries.stream()
            .collect(
                Collectors.toMap(
                    placed -> placed.entry().peerId(), ArrivedEntry::position, Math::max)));
  }
}
