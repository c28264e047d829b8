/** Logging of events that strangers can cause. */
@NullMarked
package org.cairn.http.log;

import org.jspecify.annotations.NullMarked;
