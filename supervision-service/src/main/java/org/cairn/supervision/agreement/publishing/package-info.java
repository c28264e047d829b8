/** What is published of agreements. */
@NullMarked
package org.cairn.supervision.agreement.publishing;

import org.jspecify.annotations.NullMarked;
