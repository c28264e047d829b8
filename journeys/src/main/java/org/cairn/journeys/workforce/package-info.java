/** A workforce that never was, made from a number, and sent in as a board would send its files. */
@NullMarked
package org.cairn.journeys.workforce;

import org.jspecify.annotations.NullMarked;
