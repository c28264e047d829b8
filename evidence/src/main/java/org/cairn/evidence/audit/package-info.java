/** The chain over the audit log: how it is built, signed, and verified by others. */
@NullMarked
package org.cairn.evidence.audit;

import org.jspecify.annotations.NullMarked;
