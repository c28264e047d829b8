/** Reads the facts that carry a standing. */
@NullMarked
package org.cairn.timeline.standing.query;

import org.jspecify.annotations.NullMarked;
