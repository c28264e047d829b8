package org.cairn.supervision.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a board approved for a peer beforehand. It replaces what a codified profile asks, and never
 * of an advice; a profile that asks nothing of the kind gets nothing to ask.
 *
 * @param from first day; null for as long as there are days
 * @param to last day, inclusive; null for no end
 * @param workHoursPerSupervisionHour null where the profile's own stays
 * @param maxGapHours null where the profile's own stays
 */
public record PriorApproval(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable BigDecimal workHoursPerSupervisionHour,
    @Nullable BigDecimal maxGapHours) {

  boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
