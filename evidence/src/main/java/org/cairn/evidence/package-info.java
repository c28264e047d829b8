/** Proofs that anybody with the public keys can verify, without trusting the service. */
@NullMarked
package org.cairn.evidence;

import org.jspecify.annotations.NullMarked;
