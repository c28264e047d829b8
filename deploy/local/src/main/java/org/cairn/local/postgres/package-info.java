/** A real PostgreSQL server from Maven artefacts, with a role and a database per service. */
@NullMarked
package org.cairn.local.postgres;

import org.jspecify.annotations.NullMarked;
