package org.cairn.contracts.ceu;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a peer's continuing education stands. How it stood on a day is looked up in the segments; no
 * consumer works it out again.
 *
 * @param standingId one for each peer, jurisdiction and credential type
 * @param credentialType id of a credential type of that jurisdiction
 * @param evaluatedOn the day it was worked out, in the jurisdiction's own time zone
 * @param segments in their order and without a gap; they replace those announced before
 * @param packVersion version of the rule pack that was applied
 */
public record EducationStandingChanged(
    UUID standingId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate evaluatedOn,
    List<EducationSegment> segments,
    String packVersion)
    implements CeuEvent {

  public static final String TYPE = "org.cairn.ceu.EducationStandingChanged.v1";

  public EducationStandingChanged {
    segments = List.copyOf(segments);
  }
}
