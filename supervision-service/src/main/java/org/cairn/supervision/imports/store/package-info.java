/** Imported rows in PostgreSQL, and what exists before they are decided on. */
@NullMarked
package org.cairn.supervision.imports.store;

import org.jspecify.annotations.NullMarked;
