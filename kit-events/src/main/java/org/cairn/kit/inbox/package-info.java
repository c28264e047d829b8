/**
 * From Kafka to the effect: each event applied once, in the order of its key, or kept and shown.
 */
@NullMarked
package org.cairn.kit.inbox;

import org.jspecify.annotations.NullMarked;
