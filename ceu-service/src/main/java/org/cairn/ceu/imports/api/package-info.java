/** The import of what was recorded elsewhere before, over HTTP. */
@NullMarked
package org.cairn.ceu.imports.api;

import org.jspecify.annotations.NullMarked;
