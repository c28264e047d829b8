/** The raw facts. */
@NullMarked
package org.cairn.timeline.store;

import org.jspecify.annotations.NullMarked;
