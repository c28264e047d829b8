/** The write path of employment. */
@NullMarked
package org.cairn.billing.employment.transaction;

import org.jspecify.annotations.NullMarked;
