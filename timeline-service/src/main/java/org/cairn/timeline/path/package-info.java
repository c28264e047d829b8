/** A peer's entries, page by page. */
@NullMarked
package org.cairn.timeline.path;

import org.jspecify.annotations.NullMarked;
