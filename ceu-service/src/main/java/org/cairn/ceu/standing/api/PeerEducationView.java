package org.cairn.ceu.standing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.ceu.standing.decision.StandingSegment;
import org.cairn.ceu.standing.query.PeerEducation.Held;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a peer's education.
 *
 * @param certified false until a certificate is received: hours are kept, but no cycle runs
 */
public record PeerEducationView(UUID peerId, boolean certified, List<StandingView> standings) {

  /** One credential with its standing by day and its cycles. */
  @Schema(name = "EducationStandingView")
  record StandingView(
      String jurisdiction,
      String credentialType,
      LocalDate certifiedOn,
      LocalDate evaluatedOn,
      String packVersion,
      List<SegmentView> segments,
      EducationAnswer education) {}

  /**
   * @param to absent while no end is known
   */
  @Schema(name = "EducationSegmentView")
  record SegmentView(StandingSegment.Standing standing, LocalDate from, @Nullable LocalDate to) {}

  static PeerEducationView of(UUID peerId, List<Held> held) {
    return new PeerEducationView(
        peerId, !held.isEmpty(), held.stream().map(PeerEducationView::standing).toList());
  }

  private static StandingView standing(Held held) {
    return new StandingView(
        held.certificate().jurisdiction(),
        held.certificate().credentialType(),
        held.certificate().certifiedOn(),
        held.evaluatedOn(),
        held.packVersion(),
        held.segments().stream()
            .map(segment -> new SegmentView(segment.standing(), segment.from(), segment.to()))
            .toList(),
        EducationAnswer.of(held.standing(), false));
  }
}
