/** What the billing service publishes on {@link org.cairn.contracts.Topics#BILLING}. */
@NullMarked
package org.cairn.contracts.billing;

import org.jspecify.annotations.NullMarked;
