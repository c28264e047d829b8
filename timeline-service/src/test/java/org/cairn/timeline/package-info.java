/** The service from outside: facts in from Kafka, pages out over HTTP. */
@NullMarked
package org.cairn.timeline;

import org.jspecify.annotations.NullMarked;
