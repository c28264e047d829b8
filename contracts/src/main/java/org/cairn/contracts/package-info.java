/** The published language: what services publish on Kafka, and none of their internals. */
@NullMarked
package org.cairn.contracts;

import org.jspecify.annotations.NullMarked;
