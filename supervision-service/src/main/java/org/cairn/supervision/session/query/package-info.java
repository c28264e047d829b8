/** Reads sessions. */
@NullMarked
package org.cairn.supervision.session.query;

import org.jspecify.annotations.NullMarked;
