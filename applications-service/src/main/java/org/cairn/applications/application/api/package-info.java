/** Applications over HTTP. */
@NullMarked
package org.cairn.applications.application.api;

import org.jspecify.annotations.NullMarked;
