/** Days as they are read from requests. */
@NullMarked
package org.cairn.supervision.day;

import org.jspecify.annotations.NullMarked;
