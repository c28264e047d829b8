/** Many peers at once, and an account of every answer they were given. */
@NullMarked
package org.cairn.journeys.load;

import org.jspecify.annotations.NullMarked;
