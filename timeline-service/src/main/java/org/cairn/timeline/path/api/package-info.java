/** Pages of a timeline over HTTP. */
@NullMarked
package org.cairn.timeline.path.api;

import org.jspecify.annotations.NullMarked;
