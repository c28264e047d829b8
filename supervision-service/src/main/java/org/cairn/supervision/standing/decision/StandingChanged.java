package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A peer's standing by a profile is no longer the one that was published last. */
public record StandingChanged(
    UUID standingId,
    UUID peerId,
    String jurisdiction,
    String profile,
    LocalDate evaluatedOn,
    List<Segment> segments,
    String packVersion) {

  public StandingChanged {
    segments = List.copyOf(segments);
  }
}
