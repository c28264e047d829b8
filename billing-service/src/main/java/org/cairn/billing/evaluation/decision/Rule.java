package org.cairn.billing.evaluation.decision;

/** The ruleIds of billing. */
final class Rule {
  static final String RATE = "rate";
  static final String CERTIFICATE = "certificate";
  static final String MEMBER_AGE = "member-age";
  static final String MEMBER_PATH = "member-path";
  static final String OVERLAP = "overlap";
  static final String TIMES = "times";
  static final String DOCUMENTATION = "documentation";
  static final String CAP = "cap";
  static final String ACTIVITY = "activity";

  /** Not a reason against an encounter: who may send the claim is a question to the agency. */
  static final String PROVIDER_TYPE = "provider-type";

  static final String TIMELY_FILING = "timely-filing";

  private Rule() {}
}
