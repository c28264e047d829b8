/** The command line of {@code ./cairn demo} and {@code ./cairn bench}. */
@NullMarked
package org.cairn.journeys.cli;

import org.jspecify.annotations.NullMarked;
