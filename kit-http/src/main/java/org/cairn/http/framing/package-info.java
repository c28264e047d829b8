/**
 * Where one request ends and the next begins, and for which host it is: ambiguous requests are
 * refused before any code of ours or of the framework sees them (RFC 9112).
 */
@NullMarked
package org.cairn.http.framing;

import org.jspecify.annotations.NullMarked;
