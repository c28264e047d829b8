/** Hours of work in PostgreSQL. */
@NullMarked
package org.cairn.supervision.work.store;

import org.jspecify.annotations.NullMarked;
