/** For which organization somebody acts. */
@NullMarked
package org.cairn.billing.agency.query;

import org.jspecify.annotations.NullMarked;
