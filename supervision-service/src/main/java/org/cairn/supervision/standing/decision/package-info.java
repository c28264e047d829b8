/** Whether supervision kept up with the hours worked, by each profile of a pack. */
@NullMarked
package org.cairn.supervision.standing.decision;

import org.jspecify.annotations.NullMarked;
