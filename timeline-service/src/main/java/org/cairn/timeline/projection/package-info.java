/** What each fact looks like on the timeline. */
@NullMarked
package org.cairn.timeline.projection;

import org.jspecify.annotations.NullMarked;
