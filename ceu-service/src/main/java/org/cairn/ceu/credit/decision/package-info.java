/** The decisions on credits. */
@NullMarked
package org.cairn.ceu.credit.decision;

import org.jspecify.annotations.NullMarked;
