/** The ceu as others meet it: facts in from Kafka, pages out over HTTP. */
@NullMarked
package org.cairn.ceu;

import org.jspecify.annotations.NullMarked;
