/** The rules of logging work. */
@NullMarked
package org.cairn.supervision.work.decision;

import org.jspecify.annotations.NullMarked;
