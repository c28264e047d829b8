/**
 * What other features use of the standing: how it changes with a record, and the records that it is
 * calculated from, which they provide.
 */
@NullMarked
package org.cairn.supervision.standing;

import org.jspecify.annotations.NullMarked;
