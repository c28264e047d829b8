/**
 * Where a document goes when it is received: encrypted from its first byte, kept under the hash of
 * its content, never overwritten. Files and nothing else: no row, no rule, no request.
 */
@NullMarked
package org.cairn.applications.vault;

import org.jspecify.annotations.NullMarked;
