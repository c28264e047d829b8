/** Whose request it is, as far as a verified token says so. */
@NullMarked
package org.cairn.gateway.identity;

import org.jspecify.annotations.NullMarked;
