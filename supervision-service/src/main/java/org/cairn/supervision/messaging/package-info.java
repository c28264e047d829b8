/** What this service announces, and what it hears. */
@NullMarked
package org.cairn.supervision.messaging;

import org.jspecify.annotations.NullMarked;
