/** A real one-node Kafka broker in its own JVM, and its topics. */
@NullMarked
package org.cairn.local.kafka;

import org.jspecify.annotations.NullMarked;
