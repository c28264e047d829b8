/** The supervision as others meet it: facts in from Kafka, pages out over HTTP. */
@NullMarked
package org.cairn.supervision;

import org.jspecify.annotations.NullMarked;
