package org.cairn.contracts;

/** Whether outsiders may rely on a version of an event. */
public enum Stability {
  /** Still being shaped; may change in place. */
  DRAFT,
  /** Frozen: only optional fields may be added, its examples never change. */
  STABLE
}
