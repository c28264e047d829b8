package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person supported.
 *
 * @param bornOn null if unknown
 * @param sdmi severe disabling mental illness has been found
 * @param sud a substance use disorder has been found
 */
public record Client(String id, @Nullable LocalDate bornOn, boolean sdmi, boolean sud) {}
