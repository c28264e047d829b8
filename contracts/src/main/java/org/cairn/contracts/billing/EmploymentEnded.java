package org.cairn.contracts.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency no longer employs a peer. The reasons are neutral: none of them says anything about
 * health or conduct.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param endedOn last day of employment
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record EmploymentEnded(
    UUID employmentId,
    UUID peerId,
    UUID agencyId,
    LocalDate endedOn,
    String reason,
    @Nullable String importedFrom)
    implements BillingEvent.OfPeer {

  public static final String TYPE = "org.cairn.billing.EmploymentEnded.v1";
}
