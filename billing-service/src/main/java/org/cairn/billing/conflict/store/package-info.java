/** Conflicts as the table has them. */
@NullMarked
package org.cairn.billing.conflict.store;

import org.jspecify.annotations.NullMarked;
