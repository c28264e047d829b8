package org.cairn.billing.evaluation.decision;

/** The standing of a peer's certificate on the day of a service. */
public enum CertificateStanding {
  ACTIVE,
  LAPSED,
  EXPIRED,
  NONE
}
