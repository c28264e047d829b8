package org.cairn.ceu.credit.api;

import jakarta.validation.constraints.NotNull;
import org.cairn.ceu.credit.decision.CreditDisputeReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A peer's dispute of hours that a trainer recorded. */
@Schema(name = "CreditDisputeRequest")
public record DisputeRequest(@NotNull CreditDisputeReason reason) {}
