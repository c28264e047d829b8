/** Sessions over HTTP. */
@NullMarked
package org.cairn.supervision.session.api;

import org.jspecify.annotations.NullMarked;
