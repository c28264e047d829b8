/** What the gateway itself answers when it cannot pass a request on (RFC 9457). */
@NullMarked
package org.cairn.gateway.problem;

import org.jspecify.annotations.NullMarked;
