/** The portal in a real browser, against the packaged system. */
@NullMarked
package org.cairn.journeys.portal;

import org.jspecify.annotations.NullMarked;
