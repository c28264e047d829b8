/**
 * Who did or looked at what, of whom, and on what basis: kept so that it cannot be changed unseen.
 */
@NullMarked
package org.cairn.kit.audit;

import org.jspecify.annotations.NullMarked;
