package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The state of a credit. */
public sealed interface CreditState {

  /**
   * @param hoursThatDay the hours already recorded on the new credit's day, disputed hours included
   * @param newToIssuer whether the issuer has recorded nothing for this peer before
   */
  record NotRecorded(BigDecimal hoursThatDay, boolean newToIssuer) implements CreditState {}

  /**
   * Its certificate has already been recorded.
   *
   * @param sameFacts whether the facts are the same
   */
  record CertificateRecorded(boolean sameFacts) implements CreditState {}

  /** A credit with the board's id exists, with the same or other content. */
  record IdRecorded(boolean sameFacts) implements CreditState {}

  /** The importing board did not import this peer's record, as far as is known here. */
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

  /** It does not count until the board has settled the dispute. */
  record Disputed(UUID creditId, UUID peerId, String jurisdiction, LocalDate on, BigDecimal hours)
      implements CreditState {}

  record NotCounting() implements CreditState {}
}
