package org.cairn.ceu.credit.decision;

import java.time.LocalDate;
import java.util.UUID;

/** The events of a credit. */
public sealed interface CreditEvent {

  UUID creditId();

  UUID peerId();

  /**
   * @param newToTrainer whether it came from a trainer who had recorded nothing of the peer before
   */
  record Earned(
      UUID creditId,
      CreditFacts facts,
      Reporter reporter,
      LocalDate recordedOn,
      boolean newToTrainer,
      String packVersion)
      implements CreditEvent {
    @Override
    public UUID peerId() {
      return facts.peerId();
    }
  }

  record Refused(
      UUID creditId,
      UUID peerId,
      String jurisdiction,
      LocalDate refusedOn,
      RefusalReason reason,
      String packVersion)
      implements CreditEvent {}

  record Disputed(
      UUID creditId,
      UUID peerId,
      String jurisdiction,
      LocalDate disputedOn,
      CreditDisputeReason reason,
      String packVersion)
      implements CreditEvent {}

  record DisputeSettled(
      UUID creditId,
      UUID peerId,
      String jurisdiction,
      LocalDate settledOn,
      CreditDisputeOutcome outcome,
      String packVersion)
      implements CreditEvent {}
}
