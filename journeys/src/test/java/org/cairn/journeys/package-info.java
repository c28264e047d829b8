/** Stories that the whole packaged system must fulfill, as an outsider sees it. */
@NullMarked
package org.cairn.journeys;

import org.jspecify.annotations.NullMarked;
