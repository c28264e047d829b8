/** What can go wrong with a request, in the form of RFC 9457. */
@NullMarked
package org.cairn.kit.problem;

import org.jspecify.annotations.NullMarked;
