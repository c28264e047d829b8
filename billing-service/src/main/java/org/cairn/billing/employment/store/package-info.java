/** The table of employment. */
@NullMarked
package org.cairn.billing.employment.store;

import org.jspecify.annotations.NullMarked;
