/** The loader's strictness, and the shipped states on given days. */
@NullMarked
package org.cairn.jurisdictions;

import org.jspecify.annotations.NullMarked;
