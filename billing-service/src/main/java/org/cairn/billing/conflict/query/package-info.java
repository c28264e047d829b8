/** Lists of conflicts. */
@NullMarked
package org.cairn.billing.conflict.query;

import org.jspecify.annotations.NullMarked;
