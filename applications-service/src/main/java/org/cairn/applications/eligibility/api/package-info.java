/** What would the rules say? Asked by anybody, stored nowhere. */
@NullMarked
package org.cairn.applications.eligibility.api;

import org.jspecify.annotations.NullMarked;
