/** A system that runs: where its parts are, how to start one, how to talk to it. */
@NullMarked
package org.cairn.journeys.running;

import org.jspecify.annotations.NullMarked;
