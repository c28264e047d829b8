/** The guarantees of findings, refusals and decisions. */
@NullMarked
package org.cairn.jurisdictions.ruling;

import org.jspecify.annotations.NullMarked;
