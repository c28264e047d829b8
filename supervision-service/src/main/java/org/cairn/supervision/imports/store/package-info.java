/** What was brought in, in PostgreSQL. */
@NullMarked
package org.cairn.supervision.imports.store;

import org.jspecify.annotations.NullMarked;
