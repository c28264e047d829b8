package org.cairn.timeline.path.api;

import java.util.List;
import java.util.UUID;
import org.cairn.timeline.path.PathEntry;
import org.cairn.timeline.path.query.HeldFacts.HeldFact;
import org.cairn.timeline.standing.Standing;

/**
 * A page of a peer's timeline, newest first.
 *
 * @param standing the peer's standing on the requested day
 * @param onHold facts that arrived but could not be applied yet; a gap is shown, never hidden
 */
public record TimelineView(
    UUID peerId, Standing standing, List<PathEntry> entries, List<HeldFact> onHold) {

  public TimelineView {
    entries = List.copyOf(entries);
    onHold = List.copyOf(onHold);
  }
}
