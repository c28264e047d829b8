/** Receives events of other services. */
@NullMarked
package org.cairn.supervision.messaging;

import org.jspecify.annotations.NullMarked;
