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

  record Counting(UUID creditId, UUID peerId, String jurisdiction) implements CreditState {}

  record NotCounting() implements CreditState {}
}
