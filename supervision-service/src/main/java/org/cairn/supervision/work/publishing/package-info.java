/** What is published of hours of work. */
@NullMarked
package org.cairn.supervision.work.publishing;

import org.jspecify.annotations.NullMarked;
