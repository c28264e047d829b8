/** Where time and new identities enter. */
@NullMarked
package org.cairn.kit.clock;

import org.jspecify.annotations.NullMarked;
