/** The calculators: anyone can see the result of the rules; nothing is stored. */
@NullMarked
package org.cairn.applications.eligibility.api;

import org.jspecify.annotations.NullMarked;
