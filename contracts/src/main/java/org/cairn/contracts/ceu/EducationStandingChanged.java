package org.cairn.contracts.ceu;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A peer's standing of continuing education. Its status on a day is looked up in the segments; no
 * consumer calculates it again.
 *
 * @param standingId one per peer, jurisdiction and credential type
 * @param credentialType id of a credential type of that jurisdiction
 * @param evaluatedOn the day of the evaluation, in the jurisdiction's own time zone
 * @param segments in order and without gaps; they replace those published before
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
