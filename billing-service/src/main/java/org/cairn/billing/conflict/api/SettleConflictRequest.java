package org.cairn.billing.conflict.api;

import jakarta.validation.constraints.NotNull;
import org.cairn.billing.conflict.decision.ConflictOutcome;
import org.cairn.billing.conflict.decision.SettlementReason;

/** The board's finding about one encounter, and why. */
public record SettleConflictRequest(
    @NotNull ConflictOutcome outcome, @NotNull SettlementReason reason) {}
