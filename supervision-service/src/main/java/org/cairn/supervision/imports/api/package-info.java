/** What a board brings in, over HTTP. */
@NullMarked
package org.cairn.supervision.imports.api;

import org.jspecify.annotations.NullMarked;
