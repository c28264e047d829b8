/**
 * How somebody stood on a day, looked up in what the owning services worked out. No rule is here.
 */
@NullMarked
package org.cairn.timeline.standing;

import org.jspecify.annotations.NullMarked;
