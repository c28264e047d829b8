/** Processes that are started, watched, restarted and stopped, and the file that remembers them. */
@NullMarked
package org.cairn.local.process;

import org.jspecify.annotations.NullMarked;
