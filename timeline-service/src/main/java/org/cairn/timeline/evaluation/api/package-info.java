/** Calculators that anybody may ask: facts go in, an answer comes out, nothing is kept. */
@NullMarked
package org.cairn.timeline.evaluation.api;

import org.jspecify.annotations.NullMarked;
