/** The estimates against R's survival package and against what must hold of all of them. */
@NullMarked
package org.cairn.timeline.statistics;

import org.jspecify.annotations.NullMarked;
