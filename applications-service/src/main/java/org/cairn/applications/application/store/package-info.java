/** Applications in PostgreSQL. */
@NullMarked
package org.cairn.applications.application.store;

import org.jspecify.annotations.NullMarked;
