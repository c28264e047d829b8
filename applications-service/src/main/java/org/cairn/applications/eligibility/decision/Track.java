package org.cairn.applications.eligibility.decision;

/** Who has to decide, from the lightest to the heaviest. */
public enum Track {
  /** Everything is there and plain: staff issue the certificate. */
  ROUTINE,
  /** Staff have something to look at or to ask for. */
  STAFF,
  /** The rules that are known do not say who. */
  UNDETERMINED,
  BOARD
}
