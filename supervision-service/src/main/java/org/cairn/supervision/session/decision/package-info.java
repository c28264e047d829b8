/** The rules of a supervision session. */
@NullMarked
package org.cairn.supervision.session.decision;

import org.jspecify.annotations.NullMarked;
