/** The published events of credits. */
@NullMarked
package org.cairn.ceu.credit.publishing;

import org.jspecify.annotations.NullMarked;
