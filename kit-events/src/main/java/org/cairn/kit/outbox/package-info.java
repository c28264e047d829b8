/** From the commit to Kafka: facts stored with their state, and the relay that publishes them. */
@NullMarked
package org.cairn.kit.outbox;

import org.jspecify.annotations.NullMarked;
