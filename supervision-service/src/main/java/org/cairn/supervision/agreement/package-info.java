/**
 * What other features use of agreements: the records, whether a supervisor is qualified under one,
 * and which side of it the caller is.
 */
@NullMarked
package org.cairn.supervision.agreement;

import org.jspecify.annotations.NullMarked;
