/** How the credits that a peer earned stand towards what the cycle asks for. */
@NullMarked
package org.cairn.ceu.evaluation.decision;

import org.jspecify.annotations.NullMarked;
