/** The write path of agreements. */
@NullMarked
package org.cairn.supervision.agreement.transaction;

import org.jspecify.annotations.NullMarked;
