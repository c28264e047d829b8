/** Who is calling and which person that is. */
@NullMarked
package org.cairn.kit.access;

import org.jspecify.annotations.NullMarked;
