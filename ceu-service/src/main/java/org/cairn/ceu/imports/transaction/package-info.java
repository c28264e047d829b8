/** The write path of imports. */
@NullMarked
package org.cairn.ceu.imports.transaction;

import org.jspecify.annotations.NullMarked;
