/** Lists of employment. */
@NullMarked
package org.cairn.billing.employment.query;

import org.jspecify.annotations.NullMarked;
