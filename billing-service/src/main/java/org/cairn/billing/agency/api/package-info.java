/** Agencies over HTTP. */
@NullMarked
package org.cairn.billing.agency.api;

import org.jspecify.annotations.NullMarked;
