package org.cairn.supervision.standing.decision;

/** How a supervisor and a peer met. */
public enum SessionMode {
  IN_PERSON,
  VIDEO
}
