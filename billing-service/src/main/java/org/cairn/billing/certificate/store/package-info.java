/** Certificates as they were received from the applications service. */
@NullMarked
package org.cairn.billing.certificate.store;

import org.jspecify.annotations.NullMarked;
