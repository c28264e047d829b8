/** What keeps imports apart in PostgreSQL; what they bring in is stored by its own feature. */
@NullMarked
package org.cairn.applications.imports.store;

import org.jspecify.annotations.NullMarked;
