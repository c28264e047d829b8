/**
 * What other features need of the standing: a peer's new standing, and the hours it is worked out
 * from.
 */
@NullMarked
package org.cairn.ceu.standing;

import org.jspecify.annotations.NullMarked;
