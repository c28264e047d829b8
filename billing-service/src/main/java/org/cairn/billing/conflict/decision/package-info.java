/** Which of several encounters at one time stands. */
@NullMarked
package org.cairn.billing.conflict.decision;

import org.jspecify.annotations.NullMarked;
