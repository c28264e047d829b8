/** The table of agencies. */
@NullMarked
package org.cairn.billing.agency.store;

import org.jspecify.annotations.NullMarked;
