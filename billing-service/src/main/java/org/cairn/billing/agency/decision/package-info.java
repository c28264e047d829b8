/** Which organizations may be registered. */
@NullMarked
package org.cairn.billing.agency.decision;

import org.jspecify.annotations.NullMarked;
