package org.cairn.billing.encounter.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Another encounter of the peer at the same time.
 *
 * @param conflicting whether it was found to be in conflict before
 */
public record OtherEncounter(
    UUID encounterId, UUID agencyId, String jurisdiction, LocalDate on, boolean conflicting) {

  public OtherEncounter inConflict() {
    return new OtherEncounter(encounterId, agencyId, jurisdiction, on, true);
  }
}
