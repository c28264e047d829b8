/** The timeline as others meet it: facts in from Kafka, pages out over HTTP. */
@NullMarked
package org.cairn.timeline;

import org.jspecify.annotations.NullMarked;
