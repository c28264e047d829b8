/** The chain over the audit log: how it is made, signed, and checked by somebody else. */
@NullMarked
package org.cairn.evidence.audit;

import org.jspecify.annotations.NullMarked;
