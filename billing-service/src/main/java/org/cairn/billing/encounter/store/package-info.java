/** The table of encounters. */
@NullMarked
package org.cairn.billing.encounter.store;

import org.jspecify.annotations.NullMarked;
