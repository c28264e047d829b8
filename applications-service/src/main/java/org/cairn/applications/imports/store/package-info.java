/** Imported records in PostgreSQL; each is stored by its own feature. */
@NullMarked
package org.cairn.applications.imports.store;

import org.jspecify.annotations.NullMarked;
