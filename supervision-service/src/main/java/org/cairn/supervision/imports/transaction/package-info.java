/** The write path of facts that were recorded elsewhere before. */
@NullMarked
package org.cairn.supervision.imports.transaction;

import org.jspecify.annotations.NullMarked;
