package org.cairn.billing.employment.decision;

import java.util.Locale;

/**
 * Why somebody no longer works there. None of them says anything about health or conduct, so that
 * nobody has to be told a story to be counted.
 */
public enum EndReason {
  MOVED_ON,
  PROMOTED,
  HOURS_REDUCED,
  FUNDING_ENDED,
  LEAVE,
  RETIRED,
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
