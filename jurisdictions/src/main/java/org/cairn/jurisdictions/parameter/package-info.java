/**
 * The dated values of a pack that are found by a path: flags, fees, profiles, rates. What paths
 * there are, and of which form their values are, is declared here; the values stand in the packs.
 */
@NullMarked
package org.cairn.jurisdictions.parameter;

import org.jspecify.annotations.NullMarked;
