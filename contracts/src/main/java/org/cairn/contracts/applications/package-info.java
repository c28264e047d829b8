/** What the applications service publishes on {@link org.cairn.contracts.Topics#APPLICATIONS}. */
@NullMarked
package org.cairn.contracts.applications;

import org.jspecify.annotations.NullMarked;
