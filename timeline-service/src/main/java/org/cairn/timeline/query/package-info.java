/** Reads, and who may read. */
@NullMarked
package org.cairn.timeline.query;

import org.jspecify.annotations.NullMarked;
