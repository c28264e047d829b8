/** Keeps what is announced in step with what is recorded. */
@NullMarked
package org.cairn.ceu.standing.transaction;

import org.jspecify.annotations.NullMarked;
