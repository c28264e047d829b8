/**
 * A peer's standing on a day, looked up in what the owning services calculated. No rule is here.
 */
@NullMarked
package org.cairn.timeline.standing;

import org.jspecify.annotations.NullMarked;
