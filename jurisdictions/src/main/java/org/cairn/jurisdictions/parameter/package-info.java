/**
 * The dated values of a pack that are found by a path: flags, fees, profiles, rates. Paths and the
 * forms of their values are declared here; the values are in the packs.
 */
@NullMarked
package org.cairn.jurisdictions.parameter;

import org.jspecify.annotations.NullMarked;
