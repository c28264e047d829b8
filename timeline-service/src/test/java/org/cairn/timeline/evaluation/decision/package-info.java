/** Which counts are withheld. */
@NullMarked
package org.cairn.timeline.evaluation.decision;

import org.jspecify.annotations.NullMarked;
