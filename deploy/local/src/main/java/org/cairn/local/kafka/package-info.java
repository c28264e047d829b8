/** A real one-node Kafka broker in a JVM of its own, and the topics it starts with. */
@NullMarked
package org.cairn.local.kafka;

import org.jspecify.annotations.NullMarked;
