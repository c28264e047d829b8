/** What a board may import, row by row. */
@NullMarked
package org.cairn.applications.imports.decision;

import org.jspecify.annotations.NullMarked;
