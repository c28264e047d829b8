/** Entry point for page requests: access checks, and the headers of every page. */
@NullMarked
package org.cairn.gateway.portal.guard;

import org.jspecify.annotations.NullMarked;
