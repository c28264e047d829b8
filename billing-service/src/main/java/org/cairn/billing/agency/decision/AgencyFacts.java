package org.cairn.billing.agency.decision;

import java.time.Instant;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it was registered; it never changes.
 *
 * @param importedFrom where it was recorded before; null if it was registered here
 */
public record AgencyFacts(
    UUID agencyId,
    String organization,
    ProviderType providerType,
    String jurisdiction,
    Instant registeredAt,
    @Nullable String importedFrom) {}
