/** Employment over HTTP. */
@NullMarked
package org.cairn.billing.employment.api;

import org.jspecify.annotations.NullMarked;
