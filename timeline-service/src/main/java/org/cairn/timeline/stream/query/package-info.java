/** Reads entries in the order in which their facts arrived. */
@NullMarked
package org.cairn.timeline.stream.query;

import org.jspecify.annotations.NullMarked;
