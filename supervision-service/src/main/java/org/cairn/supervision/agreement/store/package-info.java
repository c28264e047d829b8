/** Agreements in PostgreSQL. */
@NullMarked
package org.cairn.supervision.agreement.store;

import org.jspecify.annotations.NullMarked;
