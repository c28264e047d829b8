package org.cairn.ceu.credit.decision;

import java.util.Locale;

/** Why a peer disputes hours that somebody else recorded; no reason accuses anyone. */
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
