/** The one write path of credits. */
@NullMarked
package org.cairn.ceu.credit.transaction;

import org.jspecify.annotations.NullMarked;
