package org.cairn.supervision.standing.decision;

/** How supervision stands. The later is the worse. */
public enum SupervisionState {
  OK,
  WARNING,
  BREACH
}
