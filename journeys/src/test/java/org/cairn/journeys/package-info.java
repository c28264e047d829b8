/** Stories that the whole, really running system must live up to, as anybody outside sees it. */
@NullMarked
package org.cairn.journeys;

import org.jspecify.annotations.NullMarked;
