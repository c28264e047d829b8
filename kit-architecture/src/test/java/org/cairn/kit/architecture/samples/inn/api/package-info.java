/** A sample that breaks a rule. */
@NullMarked
package org.cairn.kit.architecture.samples.inn.api;

import org.jspecify.annotations.NullMarked;
