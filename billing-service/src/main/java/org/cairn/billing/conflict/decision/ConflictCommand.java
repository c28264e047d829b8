package org.cairn.billing.conflict.decision;

/** What can be asked of a conflict. */
public sealed interface ConflictCommand {

  record Settle(ConflictStanding outcome, SettlementReason reason) implements ConflictCommand {}
}
