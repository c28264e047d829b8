/** Who may see which part of whose timeline. */
@NullMarked
package org.cairn.timeline.access;

import org.jspecify.annotations.NullMarked;
