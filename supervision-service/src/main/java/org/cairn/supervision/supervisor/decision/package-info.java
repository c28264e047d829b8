/** Who may supervise whom. */
@NullMarked
package org.cairn.supervision.supervisor.decision;

import org.jspecify.annotations.NullMarked;
