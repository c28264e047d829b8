package org.cairn.ceu.credit.decision;

import java.util.Locale;

/** What a peer says of hours that somebody else recorded; of nobody that they did wrong. */
public enum CreditDisputeReason {
  NOT_ATTENDED,
  HOURS_DIFFER,
  DAY_DIFFERS,
  COURSE_DIFFERS,
  TRAINER_UNKNOWN,
  RECORDED_TWICE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
