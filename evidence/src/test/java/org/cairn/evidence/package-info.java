@NullMarked
package org.cairn.evidence;

import org.jspecify.annotations.NullMarked;
