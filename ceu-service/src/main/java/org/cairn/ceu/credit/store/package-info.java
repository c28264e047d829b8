/** Credits in PostgreSQL. */
@NullMarked
package org.cairn.ceu.credit.store;

import org.jspecify.annotations.NullMarked;
