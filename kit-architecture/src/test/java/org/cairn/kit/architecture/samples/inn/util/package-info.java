/** A sample that breaks a rule. */
@NullMarked
package org.cairn.kit.architecture.samples.inn.util;

import org.jspecify.annotations.NullMarked;
