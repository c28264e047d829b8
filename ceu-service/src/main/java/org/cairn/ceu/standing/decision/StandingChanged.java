package org.cairn.ceu.standing.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A change of a credential's published education standing. */
public record StandingChanged(
    UUID standingId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate evaluatedOn,
    List<StandingSegment> segments,
    String packVersion) {

  public StandingChanged {
    segments = List.copyOf(segments);
  }
}
