/** What {@code ./cairn demo} and {@code ./cairn bench} run. */
@NullMarked
package org.cairn.journeys.cli;

import org.jspecify.annotations.NullMarked;
