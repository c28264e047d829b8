package org.cairn.contracts.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An encounter overlaps with one that another agency logged for the same peer. A board decides
 * which one is confirmed; until then neither is billed. The other agency and the times are left
 * out: each encounter has its own fact.
 *
 * @param on the day of the service, in local time
 * @param foundAt when the second of them was logged
 */
public record EncounterConflictFound(
    UUID encounterId,
    UUID peerId,
    UUID agencyId,
    String jurisdiction,
    LocalDate on,
    Instant foundAt)
    implements BillingEvent.OfPeer {

  public static final String TYPE = "org.cairn.billing.EncounterConflictFound.v1";
}
