/** Which peer or supervisor is calling. */
@NullMarked
package org.cairn.supervision.person;

import org.jspecify.annotations.NullMarked;
