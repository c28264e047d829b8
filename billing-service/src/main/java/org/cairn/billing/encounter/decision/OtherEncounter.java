package org.cairn.billing.encounter.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Another encounter of the peer at the same time.
 *
 * @param conflicting found to be in conflict before
 */
public record OtherEncounter(
    UUID encounterId, UUID agencyId, String jurisdiction, LocalDate on, boolean conflicting) {

  boolean isOf(Employed employed) {
    return agencyId.equals(employed.agencyId());
  }

  public OtherEncounter found() {
    return new OtherEncounter(encounterId, agencyId, jurisdiction, on, true);
  }
}
