/** A running system: where its parts are, how to start one, how to call it. */
@NullMarked
package org.cairn.journeys.running;

import org.jspecify.annotations.NullMarked;
