/** Reads hours of work. */
@NullMarked
package org.cairn.supervision.work.query;

import org.jspecify.annotations.NullMarked;
