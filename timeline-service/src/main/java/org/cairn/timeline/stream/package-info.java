/** Paths that are followed while they grow. */
@NullMarked
package org.cairn.timeline.stream;

import org.jspecify.annotations.NullMarked;
