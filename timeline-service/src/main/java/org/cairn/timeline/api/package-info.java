/** The timeline over HTTP. */
@NullMarked
package org.cairn.timeline.api;

import org.jspecify.annotations.NullMarked;
