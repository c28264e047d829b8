/** What is published of credits. */
@NullMarked
package org.cairn.ceu.credit.publishing;

import org.jspecify.annotations.NullMarked;
