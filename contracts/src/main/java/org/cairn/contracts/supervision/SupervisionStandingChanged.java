package org.cairn.contracts.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A peer's standing of supervision under one profile. Its status on a day is looked up in the
 * segments; no consumer calculates it again.
 *
 * @param standingId one per peer, jurisdiction and profile
 * @param profile id of the supervision profile in the pack
 * @param evaluatedOn the day of the evaluation, in the jurisdiction's own time zone
 * @param segments in order and without gaps; they replace those published before
 * @param ruleId the rule that decided
 * @param packVersion version of the rule pack that was applied
 */
public record SupervisionStandingChanged(
    UUID standingId,
    UUID peerId,
    String jurisdiction,
    String profile,
    LocalDate evaluatedOn,
    List<SupervisionSegment> segments,
    String ruleId,
    String packVersion)
    implements SupervisionEvent.OfPeer {

  public static final String TYPE = "org.cairn.supervision.SupervisionStandingChanged.v1";

  public SupervisionStandingChanged {
    segments = List.copyOf(segments);
  }
}
