/** What can be checked by anybody who holds the public keys, without trusting the service. */
@NullMarked
package org.cairn.evidence;

import org.jspecify.annotations.NullMarked;
