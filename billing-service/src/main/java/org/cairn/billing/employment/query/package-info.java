/** Lists of employment, and who may see it. */
@NullMarked
package org.cairn.billing.employment.query;

import org.jspecify.annotations.NullMarked;
