/**
 * Evaluates continuing education against each cycle's requirements: a function of rule pack and
 * facts. Used by both the calculator and a peer's standing.
 */
@NullMarked
package org.cairn.ceu.standing.decision;

import org.jspecify.annotations.NullMarked;
