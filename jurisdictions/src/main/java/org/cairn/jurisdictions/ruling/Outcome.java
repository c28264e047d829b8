package org.cairn.jurisdictions.ruling;

import java.util.Locale;

/** What the evaluation of one rule came to. */
public enum Outcome {
  MET,
  NOT_MET,
  /** The facts are there; a person with the authority has to rule on them. */
  AWAITING_RULING,
  WAIVED,
  NOT_REQUIRED,
  /** The pack has no value for the day. Never counts as met. */
  UNVERIFIED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
