/** The write path of sessions. */
@NullMarked
package org.cairn.supervision.session.transaction;

import org.jspecify.annotations.NullMarked;
