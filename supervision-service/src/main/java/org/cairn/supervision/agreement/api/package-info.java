/** Agreements over HTTP. */
@NullMarked
package org.cairn.supervision.agreement.api;

import org.jspecify.annotations.NullMarked;
