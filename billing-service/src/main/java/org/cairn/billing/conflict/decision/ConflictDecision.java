package org.cairn.billing.conflict.decision;

import java.time.Instant;
import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/** A person says of each encounter whether it stands; of those at one time only one can. */
public final class ConflictDecision {

  public static final String SETTLED = "conflict-settled";
  public static final String OWN_ENCOUNTER = "own-encounter";
  public static final String OVERLAP = "overlap";

  private ConflictDecision() {}

  public static Decision<ConflictEvent> decide(
      ConflictState state, ConflictCommand command, Instant now) {
    return switch (state) {
      case ConflictState.Settled _ ->
          refused(SETTLED, RefusalType.STATE, "", "Somebody has settled it.");
      case ConflictState.Open open ->
          switch (command) {
            case ConflictCommand.Settle settle -> settle(open, settle, now);
          };
    };
  }

  private static Decision<ConflictEvent> settle(
      ConflictState.Open state, ConflictCommand.Settle command, Instant now) {
    if (state.ofTheCaller()) {
      return refused(
          OWN_ENCOUNTER, RefusalType.STATE, "", "Somebody else settles what is one's own.");
    }
    if (command.outcome() == ConflictStanding.STANDS && state.otherStands()) {
      return refused(
          OVERLAP, RefusalType.RULE, "/outcome", "Another encounter at that time stands already.");
    }
    return new Accepted<>(
        List.of(
            new ConflictEvent.Settled(
                state.encounterId(),
                state.agencyId(),
                state.peerId(),
                state.jurisdiction(),
                state.on(),
                command.outcome(),
                command.reason(),
                now)));
  }

  private static Decision<ConflictEvent> refused(
      String kind, RefusalType type, String pointer, String message) {
    return new Refused<>(List.of(new Refusal(kind, type, pointer, message, List.of())));
  }
}
