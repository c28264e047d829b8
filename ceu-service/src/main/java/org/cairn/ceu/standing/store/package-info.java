/** The data from which a standing is calculated, and what was published. */
@NullMarked
package org.cairn.ceu.standing.store;

import org.jspecify.annotations.NullMarked;
