package org.cairn.billing.employment.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * @param startedOn first day
 */
public record StartEmploymentRequest(@NotNull UUID peerId, @NotNull LocalDate startedOn) {}
