/** Imports by a board, over HTTP. */
@NullMarked
package org.cairn.supervision.imports.api;

import org.jspecify.annotations.NullMarked;
