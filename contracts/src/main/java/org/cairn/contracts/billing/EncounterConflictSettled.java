package org.cairn.contracts.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A board confirmed or rejected an encounter that overlapped with another.
 *
 * @param on the day of the service, in local time
 * @param outcome confirmed or rejected
 * @param reason a code, such as wrong_time
 */
public record EncounterConflictSettled(
    UUID encounterId,
    UUID peerId,
    UUID agencyId,
    String jurisdiction,
    LocalDate on,
    String outcome,
    String reason,
    Instant settledAt)
    implements BillingEvent.OfPeer {

  public static final String TYPE = "org.cairn.billing.EncounterConflictSettled.v1";
}
