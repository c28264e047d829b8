/** Whose records a board brought in. */
@NullMarked
package org.cairn.ceu.imports.store;

import org.jspecify.annotations.NullMarked;
