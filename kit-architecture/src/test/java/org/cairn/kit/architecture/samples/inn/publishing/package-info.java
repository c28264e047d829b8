/** A sample that breaks a rule. */
@NullMarked
package org.cairn.kit.architecture.samples.inn.publishing;

import org.jspecify.annotations.NullMarked;
