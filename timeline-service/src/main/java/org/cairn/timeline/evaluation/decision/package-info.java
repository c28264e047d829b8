/** Which counts may be shown without identifying single people. */
@NullMarked
package org.cairn.timeline.evaluation.decision;

import org.jspecify.annotations.NullMarked;
