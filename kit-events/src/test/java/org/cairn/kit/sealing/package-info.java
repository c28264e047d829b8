/** The audit log as it is written, sealed, tampered with and checked. */
@NullMarked
package org.cairn.kit.sealing;

import org.jspecify.annotations.NullMarked;
