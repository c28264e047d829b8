package org.cairn.supervision.session.decision;

import java.util.Locale;

/** Whether a peer disputed a session, and what became of it. */
public enum Dispute {
  NONE,
  /** Nobody has looked yet; the session does not count. */
  OPEN,
  /** The peer was right; the session does not count. */
  UPHELD,
  /** The session is as it was recorded, and counts. */
  DISMISSED;

  /** What the peer says. Neutral: none of them says anything about anybody's conduct. */
  public enum Reason {
    DID_NOT_TAKE_PLACE,
    DIFFERENT_LENGTH,
    DIFFERENT_DAY,
    DIFFERENT_PEOPLE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** On what a settlement rests. */
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

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isSettled() {
    return switch (this) {
      case NONE, OPEN -> false;
      case UPHELD, DISMISSED -> true;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
