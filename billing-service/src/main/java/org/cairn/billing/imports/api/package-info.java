/** The import over HTTP. */
@NullMarked
package org.cairn.billing.imports.api;

import org.jspecify.annotations.NullMarked;
