package org.cairn.contracts.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a peer's supervision stands under one profile. How it stood on a day is looked up in the
 * segments; no consumer works it out again.
 *
 * @param standingId one for each peer, jurisdiction and profile
 * @param profile id of the supervision profile in the pack
 * @param evaluatedOn the day it was worked out, in the jurisdiction's own time zone
 * @param segments in their order and without a gap; they replace those announced before
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
