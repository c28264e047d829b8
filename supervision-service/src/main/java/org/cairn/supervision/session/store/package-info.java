/** Sessions in PostgreSQL. */
@NullMarked
package org.cairn.supervision.session.store;

import org.jspecify.annotations.NullMarked;
