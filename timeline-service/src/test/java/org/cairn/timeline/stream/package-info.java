/** Streams, without a server. */
@NullMarked
package org.cairn.timeline.stream;

import org.jspecify.annotations.NullMarked;
