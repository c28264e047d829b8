package org.cairn.jurisdictions.ruling;

import java.util.Locale;

/** The result of evaluating one rule. */
public enum Outcome {
  MET,
  NOT_MET,
  /** The facts are complete; a person with the authority has to rule on them. */
  AWAITING_RULING,
  WAIVED,
  NOT_REQUIRED,
  /** The pack has no value for the day. Never counts as met. */
  UNVERIFIED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
