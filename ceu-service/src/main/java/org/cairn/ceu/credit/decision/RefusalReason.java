package org.cairn.ceu.credit.decision;

import java.util.Locale;

/** Why hours that were recorded do not count. */
public enum RefusalReason {
  PROOF_INSUFFICIENT,
  NOT_ATTENDED,
  NOT_IN_SCOPE,
  COURSE_UNKNOWN,
  COURSE_WITHDRAWN,
  RECORDED_TWICE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
