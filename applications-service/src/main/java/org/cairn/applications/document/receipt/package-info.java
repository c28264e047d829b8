/** What the holder can show, and anybody can check. */
@NullMarked
package org.cairn.applications.document.receipt;

import org.jspecify.annotations.NullMarked;
