/** The rules of an agreement on supervision. */
@NullMarked
package org.cairn.supervision.agreement.decision;

import org.jspecify.annotations.NullMarked;
