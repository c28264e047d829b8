/** A workforce that never was: by which rules it is made, and how it is sent in. */
@NullMarked
package org.cairn.journeys.workforce;

import org.jspecify.annotations.NullMarked;
