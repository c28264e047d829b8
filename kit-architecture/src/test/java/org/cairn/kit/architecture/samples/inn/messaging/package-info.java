/** A sample that breaks a rule. */
@NullMarked
package org.cairn.kit.architecture.samples.inn.messaging;

import org.jspecify.annotations.NullMarked;
