/** The audit logs, checked and tampered with from outside. */
@NullMarked
package org.cairn.journeys.evidence;

import org.jspecify.annotations.NullMarked;
