package org.cairn.contracts.applications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item of an application's checklist as of its opening.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns, and
 * {@code effectiveTo} may be null.
 *
 * @param actionBy applicant, board, doj, court, supervisor or trainer
 * @param status codified, agency_advice, provider_policy, proposed, carried_forward or unverified
 * @param effectiveFrom first day of this version of the rule
 * @param effectiveTo last day of this version of the rule, inclusive; absent while no end is known
 */
public record ChecklistItem(
    String ruleId,
    String kind,
    String actionBy,
    String citation,
    String status,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {}
