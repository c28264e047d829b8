package org.cairn.supervision.session.decision;

/** A peer's dispute of a session, and its outcome. */
public enum Dispute {
  NONE,
  /** No board has decided yet; the session does not count. */
  OPEN,
  /** The peer was right; the session does not count. */
  UPHELD,
  /** The session is as it was recorded, and counts. */
  DISMISSED;

  /** The reason for a dispute. Neutral: no reason is about anyone's conduct. */
  public enum Reason {
    DID_NOT_TAKE_PLACE,
    DIFFERENT_LENGTH,
    DIFFERENT_DAY,
    DIFFERENT_PEOPLE
  }

  /** The basis of a settlement. */
  public enum Basis {
    RECORDS_CONTRADICT_SESSION(UPHELD),
    SUPERVISOR_AGREED(UPHELD),
    RECORDS_CONFIRM_SESSION(DISMISSED),
    PEER_WITHDREW(DISMISSED);

    private final Dispute outcome;

    Basis(Dispute outcome) {
      this.outcome = outcome;
    }

    Dispute outcome() {
      return outcome;
    }
  }

  boolean isSettled() {
    return switch (this) {
      case NONE, OPEN -> false;
      case UPHELD, DISMISSED -> true;
    };
  }
}
