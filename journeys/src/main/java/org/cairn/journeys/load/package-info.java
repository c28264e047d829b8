/** Many peers at once, and a record of every response they received. */
@NullMarked
package org.cairn.journeys.load;

import org.jspecify.annotations.NullMarked;
