package org.cairn.billing.evaluation.decision;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What of an encounter counts on one day.
 *
 * @param minutes time that really passed, also across a change of the clock
 */
record ServicePart(Encounter encounter, LocalDate on, Instant start, long minutes) {}
