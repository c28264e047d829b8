package org.cairn.supervision.agreement.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of an agreement.
 *
 * @param on the last day; absent for today
 */
public record EndAgreementRequest(@Nullable LocalDate on) {}
