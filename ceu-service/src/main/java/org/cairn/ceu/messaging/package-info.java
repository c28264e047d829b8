/** The events that this service receives and publishes. */
@NullMarked
package org.cairn.ceu.messaging;

import org.jspecify.annotations.NullMarked;
