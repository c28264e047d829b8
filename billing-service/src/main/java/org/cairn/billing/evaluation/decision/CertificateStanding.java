package org.cairn.billing.evaluation.decision;

/** What a peer's certificate was worth on the day. */
public enum CertificateStanding {
  ACTIVE,
  LAPSED,
  EXPIRED,
  NONE
}
