/** The rule packs over HTTP. */
@NullMarked
package org.cairn.applications.pack.api;

import org.jspecify.annotations.NullMarked;
