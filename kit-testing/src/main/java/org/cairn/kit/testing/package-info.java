/** What the tests of every service stand on: real PostgreSQL, real Kafka, tokens of their own. */
@NullMarked
package org.cairn.kit.testing;

import org.jspecify.annotations.NullMarked;
