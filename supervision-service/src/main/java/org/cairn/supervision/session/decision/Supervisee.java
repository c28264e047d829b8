package org.cairn.supervision.session.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A peer who attended, by what is recorded of them.
 *
 * @param agreements with the supervisor, which both have signed
 * @param busy whether this peer or the supervisor was in another session at that time
 * @param supporting whether this peer was supporting somebody at that time
 */
public record Supervisee(UUID peerId, List<Signed> agreements, boolean busy, boolean supporting) {

  public Supervisee {
    agreements = List.copyOf(agreements);
  }

  /**
   * An agreement that both have signed.
   *
   * @param signedOn the day on which the peer did
   * @param endedOn last day; null while it lasts
   */
  public record Signed(
      UUID agreementId,
      String jurisdiction,
      LocalDate from,
      LocalDate signedOn,
      @Nullable LocalDate endedOn) {

    boolean covers(LocalDate day) {
      return new DateRange(from, endedOn).covers(day);
    }
  }
}
