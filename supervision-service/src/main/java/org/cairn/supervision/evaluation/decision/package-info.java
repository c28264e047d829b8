/** What a supervisor may do, and whether supervision kept up with the hours worked. */
@NullMarked
package org.cairn.supervision.evaluation.decision;

import org.jspecify.annotations.NullMarked;
