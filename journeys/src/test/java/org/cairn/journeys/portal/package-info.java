/** The portal in a real browser, against the really running system. */
@NullMarked
package org.cairn.journeys.portal;

import org.jspecify.annotations.NullMarked;
