/** What an import uses of recorded sessions. */
@NullMarked
package org.cairn.supervision.session;

import org.jspecify.annotations.NullMarked;
