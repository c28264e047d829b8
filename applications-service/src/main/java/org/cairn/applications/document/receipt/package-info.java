/** Receipts that the holder can show and anyone can verify. */
@NullMarked
package org.cairn.applications.document.receipt;

import org.jspecify.annotations.NullMarked;
