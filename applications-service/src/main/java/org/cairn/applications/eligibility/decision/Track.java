package org.cairn.applications.eligibility.decision;

/** Who must decide, from the least to the most strict. */
public enum Track {
  /** Everything is complete and routine: staff issue the certificate. */
  ROUTINE,
  /** Staff have something to review or to request. */
  STAFF,
  /** The known rules do not determine who. */
  UNDETERMINED,
  BOARD
}
