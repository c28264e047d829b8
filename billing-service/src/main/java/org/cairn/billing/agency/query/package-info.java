/** Which organization is registered as an agency. */
@NullMarked
package org.cairn.billing.agency.query;

import org.jspecify.annotations.NullMarked;
