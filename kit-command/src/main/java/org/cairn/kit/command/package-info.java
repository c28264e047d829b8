/** How every command runs. */
@NullMarked
package org.cairn.kit.command;

import org.jspecify.annotations.NullMarked;
