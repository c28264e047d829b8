/** What other features need of agencies: the caller's own, and the import. */
@NullMarked
package org.cairn.billing.agency;

import org.jspecify.annotations.NullMarked;
