/** What is published of sessions. */
@NullMarked
package org.cairn.supervision.session.publishing;

import org.jspecify.annotations.NullMarked;
