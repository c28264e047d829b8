package org.cairn.billing.conflict.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What can happen to a conflict. */
public sealed interface ConflictEvent {

  record Settled(
      UUID encounterId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate on,
      ConflictStanding outcome,
      SettlementReason reason,
      Instant settledAt)
      implements ConflictEvent {}
}
