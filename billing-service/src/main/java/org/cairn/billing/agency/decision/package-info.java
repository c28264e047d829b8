/** Which organizations take part. */
@NullMarked
package org.cairn.billing.agency.decision;

import org.jspecify.annotations.NullMarked;
