/** How statements are run. */
@NullMarked
package org.cairn.supervision.store;

import org.jspecify.annotations.NullMarked;
