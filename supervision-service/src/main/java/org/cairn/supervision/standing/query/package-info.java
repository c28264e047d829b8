/** A peer's log, from what is recorded. */
@NullMarked
package org.cairn.supervision.standing.query;

import org.jspecify.annotations.NullMarked;
