/** The standing from a peer's record. */
@NullMarked
package org.cairn.ceu.standing.query;

import org.jspecify.annotations.NullMarked;
