/** Which path belongs to which service. */
@NullMarked
package org.cairn.gateway.route;

import org.jspecify.annotations.NullMarked;
