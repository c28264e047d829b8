/** What of an encounter may be billed, until when, and what it pays. */
@NullMarked
package org.cairn.billing.evaluation.decision;

import org.jspecify.annotations.NullMarked;
