package org.cairn.supervision.standing.decision;

/** A standing, from the best to the worst. */
public enum SupervisionState {
  OK,
  WARNING,
  BREACH
}
