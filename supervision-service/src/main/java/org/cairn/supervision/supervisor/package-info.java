/** What other features use of supervisors: their records, and the licenses that a request names. */
@NullMarked
package org.cairn.supervision.supervisor;

import org.jspecify.annotations.NullMarked;
