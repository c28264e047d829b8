/** Measures the performance of a whole system on this machine. */
@NullMarked
package org.cairn.journeys.bench;

import org.jspecify.annotations.NullMarked;
