/** What is announced and what is heard. */
@NullMarked
package org.cairn.billing.messaging;

import org.jspecify.annotations.NullMarked;
