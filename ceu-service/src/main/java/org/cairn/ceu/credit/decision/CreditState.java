package org.cairn.ceu.credit.decision;

import java.util.UUID;

/** Where a credit stands. */
public sealed interface CreditState {

  record NotRecorded() implements CreditState {}

  /**
   * The certificate it is to be recorded of was recorded before.
   *
   * @param sameFacts and said the same
   */
  record CertificateRecorded(boolean sameFacts) implements CreditState {}

  /** There is one under the id that a board chose, which says the very same or something else. */
  record IdRecorded(boolean sameFacts) implements CreditState {}

  /** The board that brings it in did not bring in this peer's record, as far as is known here. */
  record NotBroughtIn() implements CreditState {}

  record Counting(UUID creditId, UUID peerId, String jurisdiction) implements CreditState {}

  record NotCounting() implements CreditState {}
}
