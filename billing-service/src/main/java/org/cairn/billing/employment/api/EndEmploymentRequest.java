package org.cairn.billing.employment.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.cairn.billing.employment.decision.EndReason;

/**
 * @param endedOn last day
 */
public record EndEmploymentRequest(@NotNull LocalDate endedOn, @NotNull EndReason reason) {}
