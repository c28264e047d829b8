/** Rebuilds and comparisons over HTTP. */
@NullMarked
package org.cairn.timeline.rebuild.api;

import org.jspecify.annotations.NullMarked;
