/** Where requests for pages come in: what may pass, and what every page is sent with. */
@NullMarked
package org.cairn.gateway.portal.guard;

import org.jspecify.annotations.NullMarked;
