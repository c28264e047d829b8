/** A board imports agencies, employment and encounters with one request. */
@NullMarked
package org.cairn.billing.imports;

import org.jspecify.annotations.NullMarked;
