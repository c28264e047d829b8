package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.parameter.BillingParameters.FilingBasis;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * @param deadline the last day, inclusive; null when the pack knows none
 * @param basis from which day it runs
 * @param timely null while nothing was received, and when the pack does not decide it
 */
public record FilingAnswer(
    @Nullable LocalDate deadline,
    @Nullable FilingBasis basis,
    @Nullable Boolean timely,
    List<Finding> findings) {}
