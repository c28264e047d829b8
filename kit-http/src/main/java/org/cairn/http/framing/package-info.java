/**
 * Where one request ends and the next begins, and for whom it is: what can be read in two ways is
 * refused before any code of ours or of the framework sees it (RFC 9112).
 */
@NullMarked
package org.cairn.http.framing;

import org.jspecify.annotations.NullMarked;
