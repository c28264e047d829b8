package org.cairn.contracts.applications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate's status from one day to another, as long as nothing further happens to it.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param status its status on these days
 * @param from first day
 * @param to last day, inclusive; absent while no end is known
 * @param ruleId the rule that sets these days
 */
public record CertificateSegment(
    String status, LocalDate from, @Nullable LocalDate to, String ruleId) {}
