package org.cairn.contracts.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency employs a peer.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param startedOn first day of employment
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record EmploymentStarted(
    UUID employmentId,
    UUID peerId,
    UUID agencyId,
    String jurisdiction,
    LocalDate startedOn,
    Instant recordedAt,
    @Nullable String importedFrom)
    implements BillingEvent.OfPeer {

  public static final String TYPE = "org.cairn.billing.EmploymentStarted.v1";
}
