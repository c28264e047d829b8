package org.cairn.contracts.ceu;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The standing of continuing education from one day to another.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param standing on these days
 * @param from first day
 * @param to last day, inclusive; absent while no end is known
 */
public record EducationSegment(String standing, LocalDate from, @Nullable LocalDate to) {}
