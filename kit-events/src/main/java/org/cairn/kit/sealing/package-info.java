/** The audit log is sealed and its roots are signed, off the path of commands. */
@NullMarked
package org.cairn.kit.sealing;

import org.jspecify.annotations.NullMarked;
