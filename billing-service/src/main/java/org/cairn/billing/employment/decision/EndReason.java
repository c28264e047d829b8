package org.cairn.billing.employment.decision;

import java.util.Locale;

/**
 * Why an employment ended. No reason says anything about health or conduct, so that a peer can be
 * counted without telling their story.
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
