package org.cairn.applications.eligibility.decision;

/** Who must decide, from the lightest to the heaviest. */
public enum Track {
  /** Everything is complete and routine: staff issue the certificate. */
  ROUTINE,
  /** Staff have something to look at or to ask for. */
  STAFF,
  /** The rules that are known do not say who. */
  UNDETERMINED,
  BOARD
}
