/** What this service publishes. */
@NullMarked
package org.cairn.applications.messaging;

import org.jspecify.annotations.NullMarked;
