/** The import of what was recorded elsewhere before, over HTTP. */
@NullMarked
package org.cairn.billing.imports.api;

import org.jspecify.annotations.NullMarked;
