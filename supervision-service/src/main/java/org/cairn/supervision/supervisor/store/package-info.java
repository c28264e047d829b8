/** Supervisors in PostgreSQL. */
@NullMarked
package org.cairn.supervision.supervisor.store;

import org.jspecify.annotations.NullMarked;
