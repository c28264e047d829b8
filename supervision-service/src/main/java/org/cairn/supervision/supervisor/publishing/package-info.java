/** What is published of supervisors. */
@NullMarked
package org.cairn.supervision.supervisor.publishing;

import org.jspecify.annotations.NullMarked;
