/** Tests the published language's promises. */
@NullMarked
package org.cairn.contracts;

import org.jspecify.annotations.NullMarked;
