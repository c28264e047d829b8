/** The form of the hash. */
@NullMarked
package org.cairn.evidence.audit;

import org.jspecify.annotations.NullMarked;
