/** The events that this service publishes and receives. */
@NullMarked
package org.cairn.billing.messaging;

import org.jspecify.annotations.NullMarked;
