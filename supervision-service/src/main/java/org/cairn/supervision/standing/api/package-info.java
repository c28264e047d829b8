/** The standing of supervision over HTTP. */
@NullMarked
package org.cairn.supervision.standing.api;

import org.jspecify.annotations.NullMarked;
