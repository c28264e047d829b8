package org.cairn.supervision.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agreements under which peers are or were supervised; the feature that keeps them answers. */
public interface SignedAgreements {

  /**
   * An agreement that both have signed.
   *
   * @param endedOn the last day; null while it lasts
   */
  record SignedAgreement(
      UUID peerId, String jurisdiction, LocalDate from, @Nullable LocalDate endedOn) {}

  /** The latest first. */
  List<SignedAgreement> signedOf(Collection<UUID> peerIds);

  /** Whether an agreement of these two lasts. */
  boolean supervises(UUID supervisorId, UUID peerId);
}
