/** The story of one peer, told through the public API. */
@NullMarked
package org.cairn.journeys.demo;

import org.jspecify.annotations.NullMarked;
