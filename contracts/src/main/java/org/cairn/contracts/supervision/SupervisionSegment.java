package org.cairn.contracts.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The standing of supervision from one day to another.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param state the standing
 * @param from first day
 * @param to last day, inclusive; absent while no end is known
 */
public record SupervisionSegment(String state, LocalDate from, @Nullable LocalDate to) {}
