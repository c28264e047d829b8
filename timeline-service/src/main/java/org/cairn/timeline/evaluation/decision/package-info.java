/** What may be shown of counts that would give single people away. */
@NullMarked
package org.cairn.timeline.evaluation.decision;

import org.jspecify.annotations.NullMarked;
