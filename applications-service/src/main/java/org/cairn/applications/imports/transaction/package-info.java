/** The write path of imports. */
@NullMarked
package org.cairn.applications.imports.transaction;

import org.jspecify.annotations.NullMarked;
