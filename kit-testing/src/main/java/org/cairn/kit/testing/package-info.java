/** The foundation of every service's tests: real PostgreSQL, real Kafka, test tokens. */
@NullMarked
package org.cairn.kit.testing;

import org.jspecify.annotations.NullMarked;
