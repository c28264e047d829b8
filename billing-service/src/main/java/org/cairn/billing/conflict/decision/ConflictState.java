package org.cairn.billing.conflict.decision;

import java.time.LocalDate;
import java.util.UUID;

/** Whether a conflict is open, and what a settlement depends on. */
public sealed interface ConflictState {

  /**
   * @param ofTheCaller whether the caller is the peer of the encounter
   * @param otherConfirmed whether another encounter at that time was confirmed
   */
  record Open(
      UUID encounterId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate on,
      boolean ofTheCaller,
      boolean otherConfirmed)
      implements ConflictState {}

  record Settled() implements ConflictState {}
}
