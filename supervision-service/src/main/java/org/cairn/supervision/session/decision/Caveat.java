package org.cairn.supervision.session.decision;

import java.util.Locale;

/** What a reader of a session should know. None of them is a reason to refuse it. */
public enum Caveat {
  /** It took place before both had signed the agreement under which it is recorded. */
  PREDATES_SIGNATURE,
  /** It was logged more days after it took place than the pack allows. */
  RECORDED_LATE,
  /** The peer was supporting somebody at that time, as billing publishes it. */
  DURING_ENCOUNTER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
