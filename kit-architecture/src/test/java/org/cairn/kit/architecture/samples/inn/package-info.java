/** A service that breaks every rule, so that each rule is seen to fail. */
@NullMarked
package org.cairn.kit.architecture.samples.inn;

import org.jspecify.annotations.NullMarked;
