/**
 * How hours of continuing education stand toward what each cycle asks for: a function of rule pack
 * and facts. The calculator and the standing of a peer's record are both answered by it.
 */
@NullMarked
package org.cairn.ceu.standing.decision;

import org.jspecify.annotations.NullMarked;
