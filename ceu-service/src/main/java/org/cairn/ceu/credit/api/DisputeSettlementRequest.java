package org.cairn.ceu.credit.api;

import jakarta.validation.constraints.NotNull;
import org.cairn.ceu.credit.decision.CreditDisputeOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The board's settlement of a dispute.
 *
 * @param outcome upheld: the hours do not count; dismissed: they count again
 */
@Schema(name = "CreditDisputeSettlementRequest")
public record DisputeSettlementRequest(@NotNull CreditDisputeOutcome outcome) {}
