/** The launcher: one class per command, and what the commands share. */
@NullMarked
package org.cairn.local;

import org.jspecify.annotations.NullMarked;
