/** The data from which a standing is calculated, and what was published. */
@NullMarked
package org.cairn.supervision.standing.store;

import org.jspecify.annotations.NullMarked;
