/** Reads pages of a timeline. */
@NullMarked
package org.cairn.timeline.path.query;

import org.jspecify.annotations.NullMarked;
