/** The write path of encounters. */
@NullMarked
package org.cairn.billing.encounter.transaction;

import org.jspecify.annotations.NullMarked;
