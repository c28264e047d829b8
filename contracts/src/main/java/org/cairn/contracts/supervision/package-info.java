/** What the supervision service publishes on {@link org.cairn.contracts.Topics#SUPERVISION}. */
@NullMarked
package org.cairn.contracts.supervision;

import org.jspecify.annotations.NullMarked;
