package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Where a credit stands. */
public sealed interface CreditState {

  /**
   * @param hoursThatDay what fills the day of the new credit already, disputed hours included
   * @param newToIssuer whether nothing is recorded of this peer by whoever records it
   */
  record NotRecorded(BigDecimal hoursThatDay, boolean newToIssuer) implements CreditState {}

  /**
   * The certificate it is to be recorded of was recorded before.
   *
   * @param sameFacts and said the same
   */
  record CertificateRecorded(boolean sameFacts) implements CreditState {}

  /** There is one under the id that a board chose, which says the very same or something else. */
  record IdRecorded(boolean sameFacts) implements CreditState {}

  /** The board that brings it in did not bring in this peer's record, as far as is known here. */
  record PeerNotImported() implements CreditState {}

  /**
   * @param pushed by a trainer, and so not by the peer
   * @param settled whether a dispute of it was dismissed
   */
  record Counting(
      UUID creditId,
      UUID peerId,
      String jurisdiction,
      LocalDate recordedOn,
      boolean pushed,
      boolean settled)
      implements CreditState {}

  /** It does not count until somebody has looked. */
  record Disputed(UUID creditId, UUID peerId, String jurisdiction, LocalDate on, BigDecimal hours)
      implements CreditState {}

  record NotCounting() implements CreditState {}
}
