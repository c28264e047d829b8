/** Holds the published language to its promises. */
@NullMarked
package org.cairn.contracts;

import org.jspecify.annotations.NullMarked;
