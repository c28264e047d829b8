/** What may be done with hours that were earned. */
@NullMarked
package org.cairn.ceu.credit.decision;

import org.jspecify.annotations.NullMarked;
