/** Documents over HTTP. */
@NullMarked
package org.cairn.applications.document.api;

import org.jspecify.annotations.NullMarked;
