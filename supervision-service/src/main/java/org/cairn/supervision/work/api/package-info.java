/** Hours of work over HTTP. */
@NullMarked
package org.cairn.supervision.work.api;

import org.jspecify.annotations.NullMarked;
