/** What other features need of encounters: the import. */
@NullMarked
package org.cairn.billing.encounter;

import org.jspecify.annotations.NullMarked;
