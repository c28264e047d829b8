/** What other features need of employment: for whom a caller acts, and the import. */
@NullMarked
package org.cairn.billing.employment;

import org.jspecify.annotations.NullMarked;
