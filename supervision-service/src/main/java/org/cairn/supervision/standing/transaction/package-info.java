/** Works a standing out again after a command. */
@NullMarked
package org.cairn.supervision.standing.transaction;

import org.jspecify.annotations.NullMarked;
