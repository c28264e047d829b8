/** A sample that breaks a rule. */
@NullMarked
package org.cairn.kit.architecture.samples.inn.transaction;

import org.jspecify.annotations.NullMarked;
