package org.cairn.jurisdictions.parameter;

/** Licenses and credentials that a supervisor may hold. */
public enum LicenseType {
  PHYSICIAN,
  PSYCHOLOGIST,
  LCSW,
  SWLC,
  LCPC,
  PCLC,
  APRN,
  RN,
  LMFT,
  LAC,
  CBHPSS,
  CERTIFIED_PEER_SUPERVISOR,
  QUALIFIED_PROFESSIONAL;

  /** Whether its holder is a peer; some states let experienced peers supervise. */
  public boolean isOfPeer() {
    return this == CBHPSS || this == CERTIFIED_PEER_SUPERVISOR;
  }
}
