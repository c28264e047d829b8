/** A sample that breaks a rule. */
@NullMarked
package org.cairn.kit.architecture.samples.inn.garden.store;

import org.jspecify.annotations.NullMarked;
