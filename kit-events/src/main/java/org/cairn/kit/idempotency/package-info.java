/** Creating requests that may be repeated safely. */
@NullMarked
package org.cairn.kit.idempotency;

import org.jspecify.annotations.NullMarked;
