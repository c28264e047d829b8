/** Who is employed where, and why it ends. */
@NullMarked
package org.cairn.billing.employment.decision;

import org.jspecify.annotations.NullMarked;
