package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is supported.
 *
 * @param bornOn null when it is not known
 * @param sdmi severe disabling mental illness has been found
 * @param sud a substance use disorder has been found
 */
public record Client(String id, @Nullable LocalDate bornOn, boolean sdmi, boolean sud) {}
