/** SQL with named parameters, in the caller's transaction. */
@NullMarked
package org.cairn.kit.sql;

import org.jspecify.annotations.NullMarked;
