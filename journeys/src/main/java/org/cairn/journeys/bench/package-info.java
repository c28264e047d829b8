/** How fast it is, on this machine, in one run. */
@NullMarked
package org.cairn.journeys.bench;

import org.jspecify.annotations.NullMarked;
