/** Passing a request on to a service and its answer back, as streams. */
@NullMarked
package org.cairn.gateway.forward;

import org.jspecify.annotations.NullMarked;
