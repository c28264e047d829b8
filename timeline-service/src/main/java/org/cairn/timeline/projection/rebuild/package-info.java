/**
 * Telling the whole timeline again into a second table, and putting it in the place of the first.
 */
@NullMarked
package org.cairn.timeline.projection.rebuild;

import org.jspecify.annotations.NullMarked;
