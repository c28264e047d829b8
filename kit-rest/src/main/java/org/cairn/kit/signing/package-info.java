/** The keys with which the service signs what others shall be able to check. */
@NullMarked
package org.cairn.kit.signing;

import org.jspecify.annotations.NullMarked;
