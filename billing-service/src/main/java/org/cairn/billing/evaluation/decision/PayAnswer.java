package org.cairn.billing.evaluation.decision;

import java.math.BigDecimal;
import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Shares are fractions, unrounded.
 *
 * @param billedHourCents four units; null when there is no rate
 * @param payShare the wage's part of the billed hour
 * @param breakEvenProductivity which part of the hours must be billed to pay for all of them; above
 *     1 no productivity suffices
 * @param supervisionBurden supervision's part of the wage; null when it was not asked
 */
public record PayAnswer(
    @Nullable Integer billedHourCents,
    @Nullable BigDecimal payShare,
    @Nullable BigDecimal breakEvenProductivity,
    @Nullable BigDecimal supervisionBurden,
    List<Finding> findings) {}
