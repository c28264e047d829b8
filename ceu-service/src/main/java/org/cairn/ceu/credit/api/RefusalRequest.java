package org.cairn.ceu.credit.api;

import jakarta.validation.constraints.NotNull;
import org.cairn.ceu.credit.decision.RefusalReason;

/** The board's refusal after its review. */
public record RefusalRequest(@NotNull RefusalReason reason) {}
