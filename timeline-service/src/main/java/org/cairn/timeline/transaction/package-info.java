/** The transactions of this service's own commands; facts heard are applied by messaging. */
@NullMarked
package org.cairn.timeline.transaction;

import org.jspecify.annotations.NullMarked;
