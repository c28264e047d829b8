/** A real PostgreSQL server from Maven artifacts, with a role and a database per service. */
@NullMarked
package org.cairn.local.postgres;

import org.jspecify.annotations.NullMarked;
