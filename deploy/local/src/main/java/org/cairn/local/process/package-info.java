/** Starts, watches, restarts and stops processes, and records them in a file. */
@NullMarked
package org.cairn.local.process;

import org.jspecify.annotations.NullMarked;
