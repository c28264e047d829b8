/** A made-up workforce: the rules of its generation, and its import. */
@NullMarked
package org.cairn.journeys.workforce;

import org.jspecify.annotations.NullMarked;
