/** Timelines that are followed while entries are appended. */
@NullMarked
package org.cairn.timeline.stream;

import org.jspecify.annotations.NullMarked;
