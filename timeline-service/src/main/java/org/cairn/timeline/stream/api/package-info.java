/** Timelines as server-sent events. */
@NullMarked
package org.cairn.timeline.stream.api;

import org.jspecify.annotations.NullMarked;
