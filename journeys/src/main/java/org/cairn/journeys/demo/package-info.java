/** The stories of one peer, run through the public API. */
@NullMarked
package org.cairn.journeys.demo;

import org.jspecify.annotations.NullMarked;
