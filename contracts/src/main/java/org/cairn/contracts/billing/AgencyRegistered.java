package org.cairn.contracts.billing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency registered. It concerns no peer: the agency's id is its key.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param agencyId the agency; also the Kafka key
 * @param organization the agency's organization as tokens name it; one organization may have an
 *     agency in several jurisdictions
 * @param providerType kind of provider, such as mental_health_center
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record AgencyRegistered(
    UUID agencyId,
    String organization,
    String providerType,
    String jurisdiction,
    Instant registeredAt,
    @Nullable String importedFrom)
    implements BillingEvent {

  public static final String TYPE = "org.cairn.billing.AgencyRegistered.v1";
}
