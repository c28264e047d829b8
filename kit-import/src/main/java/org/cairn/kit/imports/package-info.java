/** How a batch of facts that were recorded elsewhere before is answered. */
@NullMarked
package org.cairn.kit.imports;

import org.jspecify.annotations.NullMarked;
