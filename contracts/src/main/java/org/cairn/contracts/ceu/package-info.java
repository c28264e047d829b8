/** What the ceu service publishes on {@link org.cairn.contracts.Topics#CEU}. */
@NullMarked
package org.cairn.contracts.ceu;

import org.jspecify.annotations.NullMarked;
