/** How a request is read: to the letter, and within bounds that hold for every request. */
@NullMarked
package org.cairn.kit.reading;

import org.jspecify.annotations.NullMarked;
