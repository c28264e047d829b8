/** The loader's strictness, and what the shipped states say on given days. */
@NullMarked
package org.cairn.jurisdictions;

import org.jspecify.annotations.NullMarked;
