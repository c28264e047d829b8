/** Rebuilds the timeline from its facts, compares, and swaps the tables. */
@NullMarked
package org.cairn.timeline.rebuild.store;

import org.jspecify.annotations.NullMarked;
