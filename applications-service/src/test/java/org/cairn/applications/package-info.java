/** The service as it is met from outside: over HTTP, with real PostgreSQL behind it. */
@NullMarked
package org.cairn.applications;

import org.jspecify.annotations.NullMarked;
