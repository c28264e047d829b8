/** The neighbor of a service. */
@NullMarked
package org.cairn.kit.architecture.samples.ferry;

import org.jspecify.annotations.NullMarked;
