/** Conflicts between overlapping encounters, and their settlement. */
@NullMarked
package org.cairn.billing.conflict.decision;

import org.jspecify.annotations.NullMarked;
