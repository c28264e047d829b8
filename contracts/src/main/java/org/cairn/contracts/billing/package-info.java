/** What the billing service announces on {@link org.cairn.contracts.Topics#BILLING}. */
@NullMarked
package org.cairn.contracts.billing;

import org.jspecify.annotations.NullMarked;
