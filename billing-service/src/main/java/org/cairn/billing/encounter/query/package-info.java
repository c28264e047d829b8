/** Lists of encounters. */
@NullMarked
package org.cairn.billing.encounter.query;

import org.jspecify.annotations.NullMarked;
