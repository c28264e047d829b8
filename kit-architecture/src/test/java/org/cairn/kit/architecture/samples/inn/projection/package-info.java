/** A sample that breaks a rule. */
@NullMarked
package org.cairn.kit.architecture.samples.inn.projection;

import org.jspecify.annotations.NullMarked;
