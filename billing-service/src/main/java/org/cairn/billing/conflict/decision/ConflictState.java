package org.cairn.billing.conflict.decision;

import java.time.LocalDate;
import java.util.UUID;

/** Where it stands. */
public sealed interface ConflictState {

  /**
   * @param ofTheCaller whether the encounter is that of whoever wants to settle it
   * @param otherStands another encounter at that time was found to stand
   */
  record Open(
      UUID encounterId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate on,
      boolean ofTheCaller,
      boolean otherStands)
      implements ConflictState {}

  record Settled() implements ConflictState {}
}
