/** Each state as data: what its rules ask, since when, and where that is written. */
@NullMarked
package org.cairn.jurisdictions;

import org.jspecify.annotations.NullMarked;
