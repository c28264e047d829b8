/** A made-up workforce, generated from a seed and imported as a board imports its old records. */
@NullMarked
package org.cairn.journeys.workforce;

import org.jspecify.annotations.NullMarked;
