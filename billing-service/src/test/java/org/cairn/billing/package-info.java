/** The billing as others meet it: facts in from Kafka, pages out over HTTP. */
@NullMarked
package org.cairn.billing;

import org.jspecify.annotations.NullMarked;
