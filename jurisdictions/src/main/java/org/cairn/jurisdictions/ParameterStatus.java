package org.cairn.jurisdictions;

import java.util.Locale;

/** How well a parameter is established; every finding that is based on it carries it. */
public enum ParameterStatus {
  /** Read in the text of a statute or rule. */
  CODIFIED,
  /** The agency's advice or forms, without a rule that was read. */
  AGENCY_ADVICE,
  /** A training provider's policy. */
  PROVIDER_POLICY,
  /** Not in force; for evaluations. */
  PROPOSED,
  /** The last known value; a later text exists or may exist and was not read. It applies. */
  CARRIED_FORWARD,
  /** No value is known for these days: a person decides; it never counts as met. */
  UNVERIFIED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
