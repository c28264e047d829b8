/** Which encounter may be logged. */
@NullMarked
package org.cairn.billing.encounter.decision;

import org.jspecify.annotations.NullMarked;
