/**
 * Storage for documents: encrypted from the first byte, stored under the hash of their content,
 * never overwritten. Only files: no rows, no rules, no requests.
 */
@NullMarked
package org.cairn.applications.vault;

import org.jspecify.annotations.NullMarked;
