/** What can go wrong with a request, as it is answered. */
@NullMarked
package org.cairn.kit.problem;

import org.jspecify.annotations.NullMarked;
