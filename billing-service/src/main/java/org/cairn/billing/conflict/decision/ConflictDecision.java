package org.cairn.billing.conflict.decision;

import java.time.Instant;
import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/**
 * The board confirms or rejects each encounter; of several at one time only one can be confirmed.
 */
public final class ConflictDecision {

  public static final String SETTLED = "already-settled";
  public static final String OWN_CASE = "own-case";
  public static final String OVERLAP = "overlap";

  private ConflictDecision() {}

  public static Decision<ConflictSettled> settle(
      ConflictState state, ConflictOutcome outcome, SettlementReason reason, Instant now) {
    return switch (state) {
      case ConflictState.Settled _ ->
          refused(SETTLED, RefusalType.STATE, "", "This conflict is already settled.");
      case ConflictState.Open open -> settle(open, outcome, reason, now);
    };
  }

  private static Decision<ConflictSettled> settle(
      ConflictState.Open state, ConflictOutcome outcome, SettlementReason reason, Instant now) {
    if (state.ofTheCaller()) {
      return refused(
          OWN_CASE,
          RefusalType.RULE,
          "",
          "This encounter is your own; ask a colleague to settle it.");
    }
    if (outcome == ConflictOutcome.CONFIRMED && state.otherConfirmed()) {
      return refused(
          OVERLAP,
          RefusalType.RULE,
          "/outcome",
          "Another encounter at that time is already confirmed.");
    }
    return new Accepted<>(
        List.of(
            new ConflictSettled(
                state.encounterId(),
                state.agencyId(),
                state.peerId(),
                state.jurisdiction(),
                state.on(),
                outcome,
                reason,
                now)));
  }

  private static Decision<ConflictSettled> refused(
      String kind, RefusalType type, String pointer, String message) {
    return new Refused<>(List.of(new Refusal(kind, type, pointer, message, List.of())));
  }
}
