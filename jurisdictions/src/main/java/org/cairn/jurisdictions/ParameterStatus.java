package org.cairn.jurisdictions;

import java.util.Locale;

/** How firmly a parameter stands; it travels with every finding that rests on it. */
public enum ParameterStatus {
  /** Read in the text of a statute or rule. */
  CODIFIED,
  /** What the agency says or asks in its forms, without a rule that was read. */
  AGENCY_ADVICE,
  /** What a training provider asks. */
  PROVIDER_POLICY,
  /** Not in force; for trying out. */
  PROPOSED,
  /** The last known value; a later text exists or may exist and was not read. It decides. */
  CARRIED_FORWARD,
  /** No value is known for these days: a person decides, it never counts as met. */
  UNVERIFIED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
