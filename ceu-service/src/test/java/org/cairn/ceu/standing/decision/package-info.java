/** The rules of continuing education, as the rule book says them. */
@NullMarked
package org.cairn.ceu.standing.decision;

import org.jspecify.annotations.NullMarked;
