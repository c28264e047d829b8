/** The audit log as it is written, sealed, tampered with and checked. */
@NullMarked
package org.cairn.kit.audit;

import org.jspecify.annotations.NullMarked;
