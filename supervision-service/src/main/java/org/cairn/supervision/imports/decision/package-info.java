/** Decides on the rows of an import, by the rules of the features that they belong to. */
@NullMarked
package org.cairn.supervision.imports.decision;

import org.jspecify.annotations.NullMarked;
