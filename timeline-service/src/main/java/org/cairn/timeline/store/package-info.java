/** The events as they arrived, and the locks of this service. */
@NullMarked
package org.cairn.timeline.store;

import org.jspecify.annotations.NullMarked;
