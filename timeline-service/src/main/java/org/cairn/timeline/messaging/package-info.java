/** Receives the facts of every service. */
@NullMarked
package org.cairn.timeline.messaging;

import org.jspecify.annotations.NullMarked;
