/** The launcher: one class per command of the console, and what they have in common. */
@NullMarked
package org.cairn.local;

import org.jspecify.annotations.NullMarked;
