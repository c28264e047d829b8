/** Public calculators: facts in, a result out, nothing is kept. */
@NullMarked
package org.cairn.timeline.evaluation.api;

import org.jspecify.annotations.NullMarked;
