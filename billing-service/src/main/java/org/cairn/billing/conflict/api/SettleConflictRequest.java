package org.cairn.billing.conflict.api;

import jakarta.validation.constraints.NotNull;
import org.cairn.billing.conflict.decision.SettlementReason;
import org.cairn.billing.conflict.decision.Standing;

/** What a person says of one encounter, and why. */
public record SettleConflictRequest(@NotNull Standing outcome, @NotNull SettlementReason reason) {}
