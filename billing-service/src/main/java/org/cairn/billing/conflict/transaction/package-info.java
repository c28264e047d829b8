/** The write path of conflicts. */
@NullMarked
package org.cairn.billing.conflict.transaction;

import org.jspecify.annotations.NullMarked;
