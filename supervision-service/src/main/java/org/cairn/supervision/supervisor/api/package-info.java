/** Supervisors over HTTP. */
@NullMarked
package org.cairn.supervision.supervisor.api;

import org.jspecify.annotations.NullMarked;
