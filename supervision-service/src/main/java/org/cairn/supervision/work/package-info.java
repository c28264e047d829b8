/** What an import uses of recorded hours. */
@NullMarked
package org.cairn.supervision.work;

import org.jspecify.annotations.NullMarked;
