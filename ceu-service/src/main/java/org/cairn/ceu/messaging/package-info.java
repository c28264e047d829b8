/** What this service hears and what it publishes. */
@NullMarked
package org.cairn.ceu.messaging;

import org.jspecify.annotations.NullMarked;
