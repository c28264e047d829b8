/** The estimates against R's survival package and against general properties. */
@NullMarked
package org.cairn.timeline.statistics;

import org.jspecify.annotations.NullMarked;
