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
public record PathsGrown(Map<UUID, Long> upTo) {

  public PathsGrown {
    upTo = Map.copyOf(upTo);
  }

  public static PathsGrown by(List<PlacedEntry> entries) {
    return new PathsGrown(
        entries.stream()
            .collect(
                Collectors.toMap(
                    placed -> placed.entry().peerId(), PlacedEntry::position, Math::max)));
  }
}
