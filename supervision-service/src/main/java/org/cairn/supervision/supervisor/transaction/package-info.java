/** The write path of supervisors. */
@NullMarked
package org.cairn.supervision.supervisor.transaction;

import org.jspecify.annotations.NullMarked;
