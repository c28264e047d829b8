/** The public calculators, without a sign-in and without a trace. */
@NullMarked
package org.cairn.billing.evaluation.api;

import org.jspecify.annotations.NullMarked;
