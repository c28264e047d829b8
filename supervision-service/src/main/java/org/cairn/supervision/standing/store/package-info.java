/** What a standing is worked out from, and what was announced of it. */
@NullMarked
package org.cairn.supervision.standing.store;

import org.jspecify.annotations.NullMarked;
