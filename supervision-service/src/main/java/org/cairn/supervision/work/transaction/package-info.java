/** The write path of hours of work. */
@NullMarked
package org.cairn.supervision.work.transaction;

import org.jspecify.annotations.NullMarked;
