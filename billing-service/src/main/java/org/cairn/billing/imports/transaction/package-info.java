/** The write path of imports. */
@NullMarked
package org.cairn.billing.imports.transaction;

import org.jspecify.annotations.NullMarked;
