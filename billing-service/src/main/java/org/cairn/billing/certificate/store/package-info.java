/** What was heard of certificates. */
@NullMarked
package org.cairn.billing.certificate.store;

import org.jspecify.annotations.NullMarked;
