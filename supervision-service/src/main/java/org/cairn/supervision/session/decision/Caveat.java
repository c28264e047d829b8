package org.cairn.supervision.session.decision;

import java.util.Locale;

/** Something about a session that whoever reads it should know. None of them refuses it. */
public enum Caveat {
  /** It took place before both had signed the agreement under which it is recorded. */
  PREDATES_SIGNATURE,
  /** It was logged more days after it took place than the pack says. */
  RECORDED_LATE,
  /** The peer was supporting somebody at that time, as billing knows it. */
  DURING_ENCOUNTER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Caveat of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
