/** The calculators: anybody may ask what the rules say; nothing is stored. */
@NullMarked
package org.cairn.applications.eligibility.api;

import org.jspecify.annotations.NullMarked;
