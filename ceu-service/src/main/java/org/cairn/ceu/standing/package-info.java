/** The standing for other features: a peer's new standing, and the hours it is calculated from. */
@NullMarked
package org.cairn.ceu.standing;

import org.jspecify.annotations.NullMarked;
