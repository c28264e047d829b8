/** Whose records a board brought in. */
@NullMarked
package org.cairn.billing.imports.store;

import org.jspecify.annotations.NullMarked;
