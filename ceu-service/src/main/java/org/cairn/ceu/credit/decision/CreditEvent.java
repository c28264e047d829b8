package org.cairn.ceu.credit.decision;

import java.time.LocalDate;
import java.util.UUID;

/** What can happen to a credit. */
public sealed interface CreditEvent {

  UUID creditId();

  record Earned(
      UUID creditId, CreditFacts facts, Reporter reporter, LocalDate recordedOn, String packVersion)
      implements CreditEvent {}

  record Refused(
      UUID creditId,
      UUID peerId,
      String jurisdiction,
      LocalDate refusedOn,
      RefusalReason reason,
      String packVersion)
      implements CreditEvent {}
}
