/** The write path of agencies. */
@NullMarked
package org.cairn.billing.agency.transaction;

import org.jspecify.annotations.NullMarked;
